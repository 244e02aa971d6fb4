import { pool, reserve } from "ponder:schema";
import { idToHex, poolOf, reserveIndex } from "@weir/sdk/codec/ids";
import { type Books, unpackBooks } from "@weir/sdk/codec/packedBooks";
import { accrue, type Curve, type Totals } from "@weir/sdk/math/interest";
import type { Log } from "../log.ts";
import type { Token } from "../token.ts";
import { capOf } from "./cap.ts";
import { recordHour } from "./reserveHour.ts";
import type { Args, Db } from "./types.ts";

export type Reserve = typeof reserve.$inferSelect;

export const curveOf = ({ targetUtilisation, steepness, speed, minRate, maxRate }: Reserve): Curve => ({
  targetUtilisation,
  steepness,
  speed,
  minRate,
  maxRate,
});

/** At the pool's creation, or later as its owner announced. */
export const listReserve = async (db: Db, log: Log, args: Args<"ReserveListed">, token: Token): Promise<void> => {
  const { config, decimals } = args;
  const { totals, ...words } = unpackBooks(args.books);
  const poolId = idToHex(poolOf(args.reserve));
  const row = await db.insert(reserve).values({
    id: idToHex(args.reserve),
    poolId,
    index: reserveIndex(args.reserve),
    token: args.token,
    ...token,
    decimals,
    oracle: config.oracle,
    ltv: config.ltv,
    liquidationThreshold: config.liquidationThreshold,
    rampFrom: 0,
    rampEnd: 0,
    maxBonus: config.maxBonus,
    reserveFactor: config.reserveFactor,
    ...config.curve,
    collateralCap: capOf(config.collateralCap),
    silentSince: 0,
    silentLast: 0,
    ...totals,
    ...words,
    collateral: 0n,
  });
  await recordHour(db, row, log.timestamp);
  await db.update(pool, { id: poolId }).set((was) => ({ reserveCount: was.reserveCount + 1 }));
};

/** Replaces the books with those of an event; nothing is summed here. `differs`: what else the event changes of the reserve. */
export const setBooks = async (
  db: Db,
  log: Log,
  id: bigint,
  books: Books,
  differs: Partial<Reserve> = {},
): Promise<void> => {
  const { totals, ...words } = unpackBooks(books);
  const row = await db.update(reserve, { id: idToHex(id) }).set({ ...totals, ...words, ...differs });
  await recordHour(db, row, log.timestamp);
};

/** Adds to the reserve's unlent collateral; below zero: subtracts. No event carries this sum. */
export const changeCollateral = async (db: Db, log: Log, id: bigint, change: bigint): Promise<void> => {
  const row = await db.update(reserve, { id: idToHex(id) }).set((was) => ({ collateral: was.collateral + change }));
  await recordHour(db, row, log.timestamp);
};

export const findReserve = async (db: Db, id: bigint): Promise<Reserve> => {
  const row = await db.find(reserve, { id: idToHex(id) });
  if (row === null) throw new Error(`reserve ${idToHex(id)} was never listed: its events are out of order`);
  return row;
};

/** The totals accrued to a time after their last event. */
export const totalsAt = async (db: Db, id: bigint, timestamp: number): Promise<Totals> => {
  const row = await findReserve(db, id);
  return accrue(row, { ...row, curve: curveOf(row) }, timestamp);
};
