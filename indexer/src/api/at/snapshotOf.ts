import { position } from "ponder:schema";
import { thresholdAt } from "@weir/sdk/math/ramp";
import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { eq, sql } from "ponder";
import { type Hex, stringToHex } from "viem";
import type { Band } from "../../../live/prices.ts";
import type { Question } from "../question.ts";
import { prepared } from "../sql/prepared.ts";
import { type AsOf, timeIn } from "./asOf.ts";
import { type PoolAt, poolAt, reservesAt } from "./poolAt.ts";
import { type PositionRow, type PositionThen, positionsAt } from "./positionAt.ts";
import { curveOf, type LiveReserve, liveOf, type ReserveThen } from "./reserveAt.ts";

/** A pool's reserves at a moment, with their prices: the part of a snapshot that its accounts share. */
export type PoolThen = {
  pool: PoolAt;
  time: number;
  block: number;
  reserves: { row: ReserveThen; live: LiveReserve; price: Band }[];
};

/** @returns undefined where there is no such pool, or was none yet */
export const poolThen = (question: Question, poolId: Hex, at: AsOf | undefined): Promise<PoolThen | undefined> =>
  question.memo(`pool ${poolId} ${at?.block} ${at?.time}`, async () => {
    const row = await question.lookups.pool.load(poolId);
    const pool = row && (await poolAt(question, row, at));
    if (pool === undefined) return undefined;
    const reserves = await Promise.all(
      (await reservesAt(question, pool)).map(async (reserve) => ({
        row: reserve,
        live: await liveOf(question, reserve),
        price: await question.price(reserve.id, at?.time),
      })),
    );
    return { pool, time: await timeIn(question, at), block: at?.block ?? (await question.head()).block, reserves };
  });

const positionsOfAccount = prepared((db) =>
  db
    .select()
    .from(position)
    .where(eq(position.account, sql.placeholder("account")))
    .orderBy(position.reserveId)
    .limit(1_000)
    .prepare("weir_positions"),
);

/** All positions of an account, or of it in one pool, at a moment. */
export const positionsOf = (question: Question, account: Hex, at: AsOf | undefined): Promise<PositionThen[]> =>
  question.memo(`positions ${account} ${at?.block} ${at?.time}`, async () => {
    const { db, run } = question.reader;
    return positionsAt(question, await run(positionsOfAccount(db, { account })), at);
  });

const EMPTY = { supplyShares: 0n, borrowShares: 0n, collateral: 0n, supplyBacksDebt: false };

/** What `Lens.snapshot` would return: a pool and an account's positions in it. Wallets are left out: 0. */
export const snapshotFrom = (
  { pool, time, block, reserves }: PoolThen,
  positions: readonly PositionRow[],
): PoolSnapshot => {
  let bits = 0n;
  const rows = reserves.map(({ row, live, price }): ReserveSnapshot => {
    const own = positions.find(({ reserveId }) => reserveId === row.id) ?? EMPTY;
    const { supplyShares, borrowShares, collateral, supplyBacksDebt } = own;
    if (supplyBacksDebt && supplyShares > 0n) bits |= 1n << BigInt(row.index);
    if (collateral > 0n) bits |= 1n << BigInt(16 + row.index);
    if (borrowShares > 0n) bits |= 1n << BigInt(32 + row.index);
    const { borrowRate, supplyRate, supplyAssets, borrowAssets, borrowIndex, feeShares, rateAtTarget, updatedAt } =
      live;
    return {
      id: BigInt(row.id),
      info: {
        token: row.token,
        oracle: row.oracle,
        ltv: row.ltv,
        liquidationThreshold: thresholdAt(row, time),
        nextLiquidationThreshold: row.liquidationThreshold,
        rampEnd: row.rampEnd,
        maxBonus: row.maxBonus,
        reserveFactor: row.reserveFactor,
        stopped: row.stopped,
        retired: row.retired,
        curve: curveOf(row),
        supplyCap: row.supplyCap ?? MAX_UINT256,
        borrowCap: row.borrowCap ?? MAX_UINT256,
        collateralCap: row.collateralCap ?? MAX_UINT256,
        collateralTotal: row.collateral,
      },
      totals: {
        ...{ supplyAssets, borrowAssets, borrowIndex, feeShares, rateAtTarget, updatedAt },
        supplyShares: live.supplyShares,
        borrowShares: live.borrowShares,
      },
      borrowRate,
      supplyRate,
      priceLow: price?.low ?? 0n,
      priceHigh: price?.high ?? 0n,
      symbol: row.symbol,
      decimals: row.decimals,
      position: { supplyShares, borrowShares, collateral },
      walletBalance: 0n,
      allowance: 0n,
    };
  });
  const { owner, nextOwner, guardian, feeRecipient, targetHealthFactor, hfAtMaxBonus, dust } = pool;
  return {
    id: BigInt(pool.id),
    info: {
      ...{ owner, nextOwner, guardian, feeRecipient, targetHealthFactor, hfAtMaxBonus, dust },
      reserveCount: reserves.length,
    },
    unit: stringToHex(pool.unit.slice(0, 31), { size: 32 }),
    accountBits: bits,
    blockNumber: BigInt(block),
    timestamp: BigInt(time),
    reserves: rows,
  };
};

/** An account in a pool at a moment; undefined where there is no such pool, or was none yet. */
export const snapshotOf = (
  question: Question,
  poolId: Hex,
  account: Hex,
  at: AsOf | undefined,
): Promise<PoolSnapshot | undefined> =>
  question.memo(`snapshot ${poolId} ${account} ${at?.block} ${at?.time}`, async () => {
    const pool = await poolThen(question, poolId, at);
    return pool && snapshotFrom(pool, await positionsOf(question, account, at));
  });
