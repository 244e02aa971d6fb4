import type { Hex } from "viem";
import type { AsOf } from "../../at/asOf.ts";
import { type PoolAt, poolAt, reservesAt } from "../../at/poolAt.ts";
import type { ReserveThen } from "../../at/reserveAt.ts";
import { ApiError } from "../../limits/apiError.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";

/** A row that another one names and that must be there. @throws ApiError INTERNAL_SERVER_ERROR */
export const there = <Row>(row: Row | undefined): Row => {
  if (row === undefined)
    throw new ApiError("INTERNAL_SERVER_ERROR", "A row that another one names is missing. Tell us.");
  return row;
};

/** The pool that a row names, at the row's moment. */
export const poolThere = async (question: Question, poolId: Hex, at: AsOf | undefined): Promise<PoolAt> =>
  there(await poolAt(question, there(await question.lookups.pool.load(poolId)), at));

/** The fields that lead from one entity to another. */
export const addTies = (builder: Builder, types: EntityTypes): void => {
  const { pool, reserve, entry, liquidation, writeOff, position, configChange, announcement, auction } = types;

  builder.objectFields(pool.object, (t) => ({
    reserves: t.field({
      type: [reserve.object],
      description: "Its reserves at the same moment, in the order of their index: at most 16.",
      resolve: (row: PoolAt, _, question) => reservesAt(question, row),
    }),
    entries: t.field({
      type: entry.connection,
      args: entry.args,
      complexity: entry.complexity,
      description: "The pool's ledger, newest first.",
      resolve: ({ id }, args, question) => entry.open(question, args, { parent: { poolId: id } }),
    }),
    liquidations: t.field({
      type: liquidation.connection,
      args: liquidation.args,
      complexity: liquidation.complexity,
      description: "The pool's liquidations, newest first.",
      resolve: ({ id }, args, question) => liquidation.open(question, args, { parent: { poolId: id } }),
    }),
    configChanges: t.field({
      type: configChange.connection,
      args: configChange.args,
      complexity: configChange.complexity,
      description: "The history of the pool's settings and of its reserves', newest first.",
      resolve: ({ id }, args, question) => configChange.open(question, args, { parent: { poolId: id } }),
    }),
    announcements: t.field({
      type: announcement.connection,
      args: announcement.args,
      complexity: announcement.complexity,
      description: "What the owner has announced, newest first.",
      resolve: ({ id }, args, question) => announcement.open(question, args, { parent: { poolId: id } }),
    }),
    auctions: t.field({
      type: auction.connection,
      args: auction.args,
      complexity: auction.complexity,
      description: "The last auction of each account that had one in the pool.",
      resolve: ({ id }, args, question) => auction.open(question, args, { parent: { poolId: id } }),
    }),
  }));

  builder.objectFields(reserve.object, (t) => ({
    pool: t.field({
      type: pool.object,
      description: "The pool that lists it, at the same moment.",
      resolve: ({ poolId, at }: ReserveThen, _, question) => poolThere(question, poolId, at),
    }),
    entries: t.field({
      type: entry.connection,
      args: entry.args,
      complexity: entry.complexity,
      description: "The reserve's ledger, newest first.",
      resolve: ({ id }, args, question) => entry.open(question, args, { parent: { reserveId: id } }),
    }),
    positions: t.field({
      type: position.connection,
      args: position.args,
      complexity: position.complexity,
      description: "The positions of all accounts in the reserve, as of now.",
      resolve: ({ id }, args, question) => position.open(question, args, { parent: { reserveId: id } }),
    }),
    writeOffs: t.field({
      type: writeOff.connection,
      args: writeOff.args,
      complexity: writeOff.complexity,
      description: "The reserve's write-offs, newest first.",
      resolve: ({ id }, args, question) => writeOff.open(question, args, { parent: { reserveId: id } }),
    }),
    configChanges: t.field({
      type: configChange.connection,
      args: configChange.args,
      complexity: configChange.complexity,
      description: "The history of the reserve's settings, newest first.",
      resolve: ({ id }, args, question) => configChange.open(question, args, { parent: { reserveId: id } }),
    }),
    announcements: t.field({
      type: announcement.connection,
      args: announcement.args,
      complexity: announcement.complexity,
      description: "What the owner has announced of it, newest first.",
      resolve: ({ id }, args, question) => announcement.open(question, args, { parent: { reserveId: id } }),
    }),
  }));

  builder.objectFields(entry.object, (t) => ({
    reserve: t.field({
      type: reserve.object,
      description: "The reserve, as of now.",
      resolve: async ({ reserveId }, _, { lookups }) => there(await lookups.reserve.load(reserveId)),
    }),
    liquidation: t.field({
      type: liquidation.object,
      nullable: true,
      description: "The liquidation that it is part of; null: none.",
      resolve: async ({ liquidationId }, _, { lookups }) =>
        liquidationId === null ? null : there(await lookups.liquidation.load(liquidationId)),
    }),
  }));

  builder.objectFields(writeOff.object, (t) => ({
    liquidation: t.field({
      type: liquidation.object,
      nullable: true,
      description: "The liquidation or sale of the same call.",
      resolve: async ({ liquidationId }, _, { lookups }) =>
        liquidationId === null ? null : there(await lookups.liquidation.load(liquidationId)),
    }),
  }));

  builder.objectFields(liquidation.object, (t) => ({
    writeOffs: t.field({
      type: writeOff.connection,
      args: writeOff.args,
      complexity: writeOff.complexity,
      description: "What the same call wrote off: one row for each debt that no collateral covered.",
      resolve: ({ id }, args, question) => writeOff.open(question, args, { parent: { liquidationId: id } }),
    }),
    pool: t.field({
      type: pool.object,
      description: "The pool, as of now.",
      resolve: async ({ poolId }, _, { lookups }) => there(await lookups.pool.load(poolId)),
    }),
    collateralReserve: t.field({
      type: reserve.object,
      description: "Reserve of the deposit, as of now.",
      resolve: async ({ collateralReserveId }, _, { lookups }) =>
        there(await lookups.reserve.load(collateralReserveId)),
    }),
    debtReserve: t.field({
      type: reserve.object,
      nullable: true,
      description: "Reserve of the debt, as of now; null of an auction.",
      resolve: async ({ debtReserveId }, _, { lookups }) =>
        debtReserveId === null ? null : there(await lookups.reserve.load(debtReserveId)),
    }),
  }));

  for (const of of [writeOff.object, types.approval.object] as (typeof writeOff.object)[])
    builder.objectFields(of, (t) => ({
      reserve: t.field({
        type: reserve.object,
        description: "The reserve, as of now.",
        resolve: async ({ reserveId }, _, { lookups }) => there(await lookups.reserve.load(reserveId)),
      }),
    }));

  for (const of of [configChange.object, announcement.object] as (typeof configChange.object)[])
    builder.objectFields(of, (t) => ({
      pool: t.field({
        type: pool.object,
        description: "The pool, as of now.",
        resolve: async ({ poolId }, _, { lookups }) => there(await lookups.pool.load(poolId)),
      }),
      reserve: t.field({
        type: reserve.object,
        nullable: true,
        description: "The reserve, as of now; null: none.",
        resolve: async ({ reserveId }, _, { lookups }) =>
          reserveId === null ? null : there(await lookups.reserve.load(reserveId)),
      }),
    }));
};
