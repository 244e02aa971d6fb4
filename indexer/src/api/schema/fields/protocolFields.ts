import { reserve } from "ponder:schema";
import { eq } from "ponder";
import { type AtInput, asOf } from "../../at/asOf.ts";
import { poolAt } from "../../at/poolAt.ts";
import { liveOf, type ReserveRow } from "../../at/reserveAt.ts";
import { statusOf } from "../../at/statusOf.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import { entities } from "../entities.ts";
import type { EntityTypes } from "../types.ts";
import type { AtRef } from "./reserveFields.ts";

/** Rows of a table, counted. */
const countOf = (question: Question, of: keyof typeof entities): Promise<number> => {
  const { name, table, key, only } = entities[of];
  return question.children.count({
    name,
    table,
    key,
    only,
    sort: key[0] as string,
    descending: false,
    where: undefined,
    page: {},
    parent: {},
  });
};

/** A token's reserves in all pools, at most 1,000. */
const reservesOfToken = (question: Question, token: ReserveRow["token"]): Promise<ReserveRow[]> =>
  question.memo(`token ${token}`, () =>
    question.reader.run(question.reader.db.select().from(reserve).where(eq(reserve.token, token)).limit(1_000)),
  );

export const addProtocolFields = (builder: Builder, types: EntityTypes, at: AtRef): void => {
  const protocol = builder.objectRef<object>("Protocol").implement({
    description: "The protocol as a whole, and how far it is indexed.",
    fields: (t) => ({
      chainId: t.int({
        description: "The chain's id.",
        resolve: (_, __, { environment }) => environment.deployment.chainId,
      }),
      lendingPools: t.field({
        type: "Address",
        description: "The core: all pools and tokens.",
        resolve: (_, __, { environment }) => environment.deployment.lendingPools,
      }),
      lens: t.field({
        type: "Address",
        description: "The contract that front ends read from.",
        resolve: (_, __, { environment }) => environment.deployment.lens,
      }),
      startBlock: t.int({
        description: "Block of the core's deployment: the first that is indexed.",
        resolve: (_, __, { environment }) => environment.deployment.startBlock,
      }),
      indexedBlock: t.int({
        description: "The last indexed block.",
        resolve: async (_, __, question) => (await question.head()).block,
      }),
      indexedTime: t.field({
        type: "Seconds",
        description: "Time of the last indexed block.",
        resolve: async (_, __, question) => (await question.head()).time,
      }),
      lagBlocks: t.int({
        nullable: true,
        description: "Blocks of the node that are not indexed yet; null: the node does not answer.",
        resolve: async (_, __, question) => (await statusOf(question)).lagBlocks,
      }),
      lagSeconds: t.int({
        nullable: true,
        description: "From the last indexed block to the node's newest, seconds; null: the node does not answer.",
        resolve: async (_, __, question) => (await statusOf(question)).lagSeconds,
      }),
      poolCount: t.int({
        complexity: 10,
        description: "Pools.",
        resolve: (_, __, question) => countOf(question, "pool"),
      }),
      reserveCount: t.int({
        complexity: 10,
        description: "Reserves of all pools.",
        resolve: (_, __, question) => countOf(question, "reserve"),
      }),
      assetCount: t.int({
        complexity: 10,
        description: "Different tokens.",
        resolve: (_, __, question) => countOf(question, "asset"),
      }),
      accountCount: t.int({
        complexity: 100,
        description: "Accounts that the ledger knows.",
        resolve: (_, __, question) => countOf(question, "account"),
      }),
      entryCount: t.int({
        complexity: 1_000,
        description: "Rows of the ledger.",
        resolve: (_, __, question) => countOf(question, "entry"),
      }),
    }),
  });

  const total =
    (name: "supplyAssets" | "borrowAssets" | "collateral") => async (row: ReserveRow, question: Question) => {
      const rows = await reservesOfToken(question, row.token);
      const live = await Promise.all(rows.map((one) => liveOf(question, one)));
      return live.reduce((sum, one) => sum + one[name], 0n);
    };
  builder.objectFields(types.asset.object, (t) => ({
    reserves: t.field({
      type: types.reserve.connection,
      args: types.reserve.args,
      complexity: types.reserve.complexity,
      description: "The reserves of the token in all pools.",
      resolve: ({ token }, args, question) => types.reserve.open(question, args, { parent: { token } }),
    }),
    supplyAssets: t.field({
      type: "BigInt",
      complexity: 50,
      description: "Token units lent in all pools, interest included.",
      resolve: (row, _, question) => total("supplyAssets")(row, question),
    }),
    borrowAssets: t.field({
      type: "BigInt",
      complexity: 50,
      description: "Token units owed in all pools, interest included.",
      resolve: (row, _, question) => total("borrowAssets")(row, question),
    }),
    collateral: t.field({
      type: "BigInt",
      complexity: 50,
      description: "Token units of unlent collateral in all pools.",
      resolve: (row, _, question) => total("collateral")(row, question),
    }),
  }));

  builder.objectFields(types.announcement.object, (t) => ({
    status: t.field({
      type: types.enums.AnnouncementStatus,
      description: "Where it stands at the last indexed block.",
      resolve: async ({ readyAt, expiresAt, carriedOutAt }, _, question) => {
        const { time } = await question.head();
        if (carriedOutAt !== null) return "carriedOut";
        if (time > expiresAt) return "expired";
        return time >= readyAt ? "ready" : "open";
      },
    }),
  }));

  const holderSide = builder.enumType("HolderSide", {
    description: "Which balance a ranking is by.",
    values: {
      supply: { description: "The largest lent deposits." },
      borrow: { description: "The largest debts." },
    } as const,
  });
  builder.objectFields(types.reserve.object, (t) => ({
    holders: t.field({
      type: types.position.connection,
      args: {
        side: t.arg({ type: holderSide, required: true, description: "Deposits or debts." }),
        first: t.arg.int({ description: "Rows from the beginning or after `after`: 1 to 1,000, 50 without it." }),
        after: t.arg.string({ description: "Begin after the row of this cursor." }),
      },
      complexity: (asked) => types.position.complexity(asked),
      description: "The accounts with the largest lent deposits or debts, largest first.",
      resolve: ({ id }, { side, first, after }, question) => {
        const by = side === "supply" ? "supplyShares" : "borrowShares";
        return types.position.open(
          question,
          { first, after, orderBy: by, direction: "desc" },
          { parent: { reserveId: id }, also: { [by]: { gt: 0n } } },
        );
      },
    }),
  }));

  builder.queryFields((t) => ({
    protocol: t.field({ type: protocol, description: "The protocol as a whole.", resolve: () => ({}) }),
    pool: t.field({
      type: types.pool.object,
      nullable: true,
      description:
        "A pool, now or at a moment of the past; null: there is none with this id, or it was not created yet.",
      args: {
        id: t.arg({ type: "Hex", required: true, description: "The pool's id." }),
        at: t.arg({ type: at, description: "When; without it, the last indexed block." }),
      },
      resolve: async (_, { id, at: when }, question) => {
        const row = await question.lookups.pool.load(id);
        return row && (await poolAt(question, row, await asOf(question, when as AtInput)));
      },
    }),
    liquidation: t.field({
      type: types.liquidation.object,
      nullable: true,
      description: "A liquidation; null: there is none with this id.",
      args: { id: t.arg({ type: "ID", required: true, description: "Its id." }) },
      resolve: (_, { id }, question) => question.lookups.liquidation.load(id),
    }),
  }));
};
