import { borrowCapacity, healthFactor, positionOf as heldIn, netApy, weigh } from "@weir/sdk/math/health";
import { liquidationOf } from "@weir/sdk/math/liquidation";
import { isReadable, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Hex } from "viem";
import { type AsOf, type AtInput, asOf, timeIn } from "../../at/asOf.ts";
import { atRiskIn, NEAR } from "../../at/atRisk.ts";
import { poolAt } from "../../at/poolAt.ts";
import { hasAnything, type PositionThen, worthOf } from "../../at/positionAt.ts";
import { reserveAt } from "../../at/reserveAt.ts";
import { positionsOf, snapshotOf } from "../../at/snapshotOf.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";
import type { AtRef } from "./reserveFields.ts";
import { poolThere, there } from "./tieFields.ts";

export type PoolAccount = { poolId: Hex; account: Hex; at?: AsOf | undefined };
type AccountThen = { id: Hex; firstSeen: number; at?: AsOf | undefined };

/** uint40's largest: a right without end, as `setOperator` grants. */
const FOREVER = 2n ** 40n - 1n;

const snapshotIn = async (question: Question, { poolId, account, at }: PoolAccount): Promise<PoolSnapshot> =>
  there(await snapshotOf(question, poolId, account, at));

const reserveOf = async (question: Question, { reserveId, at }: PositionThen) =>
  there(await reserveAt(question, there(await question.lookups.reserve.load(reserveId)), at));

/**
 * Σ of the token units that `of` takes of the account's position in each reserve, at the middle of the price bands; null where a
 * price that counts is unreadable or unknown.
 */
const middleValue = ({ reserves }: PoolSnapshot, of: (held: ReturnType<typeof heldIn>) => bigint): bigint | null => {
  let value = 0n;
  for (const reserve of reserves) {
    const assets = of(heldIn(reserve));
    if (assets === 0n) continue;
    if (!isReadable(reserve)) return null;
    value += (assets * (reserve.priceLow + reserve.priceHigh)) / (2n * 10n ** 18n);
  }
  return value;
};

export const addAccountFields = (builder: Builder, types: EntityTypes, at: AtRef): void => {
  const { account, position, pool, entry, authorization, approval, nonce, liquidation, auction, reserve } = types;
  const poolAccount = builder.objectRef<PoolAccount>("PoolAccount");

  const direction = builder.enumType("LiquidationDirection", {
    description: "Which way a price has to move until the account can be liquidated.",
    values: {
      falls: { description: "The price of collateral falls." },
      rises: { description: "The price of a debt rises." },
    } as const,
  });
  const liquidationPrice = builder
    .objectRef<NonNullable<ReturnType<typeof liquidationOf>>>("LiquidationPrice")
    .implement({
      description: "The price of a token at which the account can be liquidated, all else equal.",
      fields: (t) => ({
        price: t.expose("price", {
          type: "BigInt",
          description:
            "WAD of the pool's unit for one whole token: the last price at which the health factor is at least 1.",
        }),
        when: t.expose("when", { type: direction, description: "Which way the price has to move." }),
        distance: t.expose("distance", {
          type: "BigInt",
          nullable: true,
          description:
            "WAD, signed: from today's price to it, as a part of today's price; null: today's price is unreadable.",
        }),
      }),
    });

  builder.objectFields(position.object, (t) => ({
    supplyAssets: t.field({
      type: "BigInt",
      description: "Token units of the lent deposit, interest included, rounded down.",
      resolve: async (row, _, question) => (await worthOf(question, row, await reserveOf(question, row))).supplyAssets,
    }),
    debtAssets: t.field({
      type: "BigInt",
      description: "Token units that are owed, interest included, rounded up.",
      resolve: async (row, _, question) => (await worthOf(question, row, await reserveOf(question, row))).debtAssets,
    }),
    supplyInterest: t.field({
      type: "BigInt",
      description:
        "Token units earned since the first deposit: worth less all that was paid in, plus all that was paid out.",
      resolve: async (row, _, question) =>
        (await worthOf(question, row, await reserveOf(question, row))).supplyInterest,
    }),
    debtInterest: t.field({
      type: "BigInt",
      description: "Token units of interest on the debt since the first borrowing.",
      resolve: async (row, _, question) => (await worthOf(question, row, await reserveOf(question, row))).debtInterest,
    }),
    supplyPrincipal: t.expose("supplyPrincipal", {
      type: "BigInt",
      description:
        "Token units paid in less token units paid out, of the lent deposit. Below 0 once more was paid out.",
    }),
    borrowPrincipal: t.expose("borrowPrincipal", {
      type: "BigInt",
      description: "Token units borrowed less token units repaid. Below 0 once more was repaid.",
    }),
    reserve: t.field({
      type: reserve.object,
      description: "The reserve at the same moment.",
      resolve: (row, _, question) => reserveOf(question, row),
    }),
    poolAccount: t.field({
      type: poolAccount,
      description: "The account in the reserve's pool, at the same moment.",
      resolve: ({ poolId, account: id, at: when }: PositionThen) => ({ poolId, account: id, at: when }),
    }),
    liquidationPrice: t.field({
      type: liquidationPrice,
      nullable: true,
      complexity: 20,
      description: "At which price of this token the account can be liquidated; null: at none, or a price is unknown.",
      resolve: async (row: PositionThen, _, question) =>
        liquidationOf(await snapshotIn(question, row), BigInt(row.reserveId)),
    }),
    entries: t.field({
      type: entry.connection,
      args: entry.args,
      complexity: entry.complexity,
      description: "The ledger of this position, newest first.",
      resolve: ({ account: id, reserveId }, args, question) =>
        entry.open(question, args, { parent: { account: id, reserveId } }),
    }),
  }));

  poolAccount.implement({
    description:
      "An account's positions in one pool, which back each other's debts. Values are WAD of the pool's unit.",
    fields: (t) => ({
      pool: t.field({
        type: pool.object,
        description: "The pool at the same moment.",
        resolve: ({ poolId, at: when }, _, question) => poolThere(question, poolId, when),
      }),
      account: t.expose("account", { type: "Address", description: "The account." }),
      asOf: t.field({
        type: "Seconds",
        description: "The time until which interest is counted.",
        resolve: ({ at: when }, _, question) => timeIn(question, when),
      }),
      positions: t.field({
        type: [position.object],
        description: "Its positions in the pool's reserves that are not empty.",
        resolve: async ({ poolId, account: id, at: when }, _, question) =>
          (await positionsOf(question, id, when)).filter((row) => row.poolId === poolId && hasAnything(row)),
      }),
      healthFactor: t.field({
        type: "BigInt",
        nullable: true,
        complexity: 20,
        description:
          "WAD, rounded down: Σ collateral at its high price · liquidation threshold ÷ Σ debt at its low price. Below 10^18 anyone may liquidate. null: no debt, or a price is unreadable or unknown: see `healthKnown`.",
        resolve: async (row, _, question) => {
          const health = healthFactor(await snapshotIn(question, row));
          return typeof health === "bigint" ? health : null;
        },
      }),
      healthKnown: t.boolean({
        complexity: 20,
        description: "Whether every price that the health factor needs is known.",
        resolve: async (row, _, question) => healthFactor(await snapshotIn(question, row)) !== "unreadable",
      }),
      depositValue: t.field({
        type: "BigInt",
        nullable: true,
        complexity: 20,
        description: "All deposits at the middle of their price bands; null: a price is unreadable or unknown.",
        resolve: async (row, _, question) =>
          middleValue(await snapshotIn(question, row), ({ supplyAssets, collateral }) => supplyAssets + collateral),
      }),
      debtValue: t.field({
        type: "BigInt",
        nullable: true,
        complexity: 20,
        description: "All debts at the middle of their price bands; null: a price is unreadable or unknown.",
        resolve: async (row, _, question) =>
          middleValue(await snapshotIn(question, row), ({ debtAssets }) => debtAssets),
      }),
      borrowLimit: t.field({
        type: "BigInt",
        complexity: 20,
        description:
          "Σ collateral at its low price · ltv: the most debt that a borrow or a withdrawal may leave. Unknown prices count 0.",
        resolve: async (row, _, question) => borrowCapacity(await snapshotIn(question, row)).limit,
      }),
      limitedDebt: t.field({
        type: "BigInt",
        complexity: 20,
        description: "Σ debt at its high price, which is compared with `borrowLimit`. Unknown prices count 0.",
        resolve: async (row, _, question) => borrowCapacity(await snapshotIn(question, row)).debt,
      }),
      ltv: t.field({
        type: "BigInt",
        nullable: true,
        complexity: 20,
        description:
          "WAD: Σ debt at its low price ÷ (Σ collateral at its high price · liquidation threshold), the reciprocal of the health factor; null: no collateral, or a price is unreadable or unknown.",
        resolve: async (row, _, question) => {
          const { collateral, debt, unreadableCollateral, unreadableDebt } = weigh(
            await snapshotIn(question, row),
            "liquidation",
          );
          if (collateral === 0n || unreadableCollateral.length + unreadableDebt.length > 0) return null;
          return (debt * 10n ** 18n) / collateral;
        },
      }),
      netApy: t.field({
        type: "BigInt",
        nullable: true,
        complexity: 20,
        description:
          "WAD, signed: what the net worth earns in a year at these rates; null: nothing there, or a price is unknown.",
        resolve: async (row, _, question) => netApy(await snapshotIn(question, row)),
      }),
    }),
  });

  builder.objectFields(account.object, (t) => ({
    positions: t.field({
      type: [position.object],
      description: "Its positions that are not empty, of all pools: at most 1,000.",
      args: { includeEmpty: t.arg.boolean({ description: "Also those that are empty by now." }) },
      resolve: async ({ id, at: when }: AccountThen, { includeEmpty }, question) =>
        (await positionsOf(question, id, when)).filter((row) => includeEmpty === true || hasAnything(row)),
    }),
    pools: t.field({
      type: [poolAccount],
      description: "The pools in which it has a position.",
      resolve: async ({ id, at: when }: AccountThen, _, question) => {
        const rows = (await positionsOf(question, id, when)).filter(hasAnything);
        return [...new Set(rows.map(({ poolId }) => poolId))].map((poolId) => ({ poolId, account: id, at: when }));
      },
    }),
    entries: t.field({
      type: entry.connection,
      args: entry.args,
      complexity: entry.complexity,
      description: "Its ledger, newest first.",
      resolve: ({ id }, args, question) => entry.open(question, args, { parent: { account: id } }),
    }),
    liquidations: t.field({
      type: liquidation.connection,
      args: liquidation.args,
      complexity: liquidation.complexity,
      description: "Liquidations of it, newest first.",
      resolve: ({ id }, args, question) => liquidation.open(question, args, { parent: { account: id } }),
    }),
    authorizations: t.field({
      type: authorization.connection,
      args: authorization.args,
      complexity: authorization.complexity,
      description: "Who may act for it, and until when.",
      resolve: ({ id }, args, question) => authorization.open(question, args, { parent: { account: id } }),
    }),
    operators: t.field({
      type: authorization.connection,
      args: authorization.args,
      complexity: authorization.complexity,
      description: "Who may take out its tokens for ever, as `setOperator` of ERC-6909 grants.",
      resolve: ({ id }, args, question) =>
        authorization.open(question, args, { parent: { account: id }, also: { withdraw: { eq: FOREVER } } }),
    }),
    approvals: t.field({
      type: approval.connection,
      args: approval.args,
      complexity: approval.complexity,
      description: "Who may transfer which of its supply shares.",
      resolve: ({ id }, args, question) => approval.open(question, args, { parent: { owner: id } }),
    }),
    nonces: t.field({
      type: nonce.connection,
      args: nonce.args,
      complexity: nonce.complexity,
      description: "The next numbers of its signatures.",
      resolve: ({ id }, args, question) => nonce.open(question, args, { parent: { account: id } }),
    }),
    auctions: t.field({
      type: auction.connection,
      args: auction.args,
      complexity: auction.complexity,
      description: "The last auction of its deposits in each pool that had one.",
      resolve: ({ id }, args, question) => auction.open(question, args, { parent: { account: id } }),
    }),
  }));

  builder.objectFields(authorization.object, (t) => ({
    isOperator: t.boolean({
      description: "Its right to take out tokens holds at the last indexed block, as `isOperator` of the core says.",
      resolve: async ({ withdraw }, _, question) => BigInt((await question.head()).time) <= withdraw,
    }),
  }));

  builder.queryFields((t) => ({
    atRisk: t.field({
      type: [poolAccount],
      complexity: ({ first }) => ({ field: 2_000, multiplier: Math.max(1, first ?? 50) }),
      description:
        "Accounts of a pool that owe and whose health factor is low, the lowest first. Those that need an unreadable or unknown price are left out.",
      args: {
        pool: t.arg({ type: "Hex", required: true, description: "The pool's id." }),
        below: t.arg({ type: "BigInt", description: "WAD: health factors below this; 1.1 · 10^18 without it." }),
        first: t.arg.int({ description: "How many: 1 to 1,000, 50 without it." }),
      },
      resolve: (_, { pool: poolId, below, first }, question): Promise<PoolAccount[]> =>
        atRiskIn(question, poolId, below ?? NEAR, first ?? 50),
    }),
    account: t.field({
      type: account.object,
      description: "An account, now or at a moment of the past. One that the ledger does not know is empty.",
      args: {
        id: t.arg({ type: "Address", required: true, description: "The account." }),
        at: t.arg({ type: at, description: "When; without it, the last indexed block." }),
      },
      resolve: async (_, { id, at: when }, question): Promise<AccountThen> => ({
        ...((await question.lookups.account.load(id)) ?? { id, firstSeen: 0 }),
        at: await asOf(question, when as AtInput),
      }),
    }),
    poolAccount: t.field({
      type: poolAccount,
      nullable: true,
      description:
        "An account in a pool, now or at a moment of the past; null: there is no such pool, or was none yet.",
      args: {
        pool: t.arg({ type: "Hex", required: true, description: "The pool's id." }),
        account: t.arg({ type: "Address", required: true, description: "The account." }),
        at: t.arg({ type: at, description: "When; without it, the last indexed block." }),
      },
      resolve: async (_, { pool: poolId, account: id, at: when }, question) => {
        const row = await question.lookups.pool.load(poolId);
        const moment = await asOf(question, when as AtInput);
        return row && (await poolAt(question, row, moment)) && { poolId, account: id, at: moment };
      },
    }),
    position: t.field({
      type: position.object,
      nullable: true,
      description:
        "An account's position in a reserve, now or at a moment of the past; null: it has had none until then.",
      args: {
        reserve: t.arg({ type: "Hex", required: true, description: "The reserve's id." }),
        account: t.arg({ type: "Address", required: true, description: "The account." }),
        at: t.arg({ type: at, description: "When; without it, the last indexed block." }),
      },
      resolve: async (_, { reserve: reserveId, account: id, at: when }, question) =>
        (await positionsOf(question, id, await asOf(question, when as AtInput))).find(
          (row) => row.reserveId === reserveId,
        ),
    }),
    operators: t.field({
      type: authorization.connection,
      args: authorization.args,
      complexity: authorization.complexity,
      description: "All rights to take out tokens for ever, as `setOperator` of ERC-6909 grants.",
      resolve: (_, args, question) => authorization.open(question, args, { also: { withdraw: { eq: FOREVER } } }),
    }),
  }));
};
