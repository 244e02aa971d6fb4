import { books, type reserve } from "ponder:schema";
import { accrue, apy, type Curve, currentRates, type Totals } from "@weir/sdk/math/interest";
import type { Question } from "../question.ts";
import { type AsOf, timeIn, untilThen } from "./asOf.ts";
import { settingsThen } from "./settingsThen.ts";

export type ReserveRow = typeof reserve.$inferSelect;
/** A reserve as of a moment: its settings and books after the last event until then. Without `at`: now. */
export type ReserveThen = ReserveRow & { at?: AsOf };

type BooksRow = typeof books.$inferSelect;

/** @returns undefined where the reserve was not listed yet */
export const reserveAt = async (
  question: Question,
  row: ReserveRow,
  at: AsOf | undefined,
): Promise<ReserveThen | undefined> => {
  if (at === undefined) return row;
  const [then] = (
    await question.children.page({
      name: "booksThen",
      table: books,
      key: ["id"],
      sort: at.block === undefined ? "timestamp" : "id",
      descending: true,
      where: untilThen(at),
      page: { first: 1 },
      parent: { reserveId: row.id },
    })
  ).rows as BooksRow[];
  if (then === undefined) return undefined;
  const settings = await settingsThen(question, { poolId: row.poolId, reserveId: row.id }, at);
  const { id: booksId, reserveId: _, block: __, timestamp: ___, ...state } = then;
  return Object.assign({}, row, settings, state, { booksId, at }) as ReserveThen;
};

export const curveOf = ({ targetUtilisation, steepness, speed, minRate, maxRate }: ReserveRow): Curve => ({
  targetUtilisation,
  steepness,
  speed,
  minRate,
  maxRate,
});

const totalsOf = (row: ReserveRow): Totals => {
  const { supplyAssets, supplyShares, borrowAssets, borrowShares, borrowIndex, feeShares, rateAtTarget, updatedAt } =
    row;
  return { supplyAssets, supplyShares, borrowAssets, borrowShares, borrowIndex, feeShares, rateAtTarget, updatedAt };
};

/** Books at a time, with what has accrued in all, as `books` counts it. */
export type AccruedBooks = Totals & { collateral: bigint; interestTotal: bigint; feeSharesTotal: bigint };

/** The books of a row at a later time (seconds), to the unit. */
export const accruedAt = (row: ReserveRow, time: number): AccruedBooks => {
  const before = totalsOf(row);
  const totals = accrue(before, { ...row, curve: row }, time);
  return {
    ...totals,
    collateral: row.collateral,
    interestTotal: row.interestTotal + totals.borrowAssets - before.borrowAssets,
    feeSharesTotal: row.feeSharesTotal + totals.feeShares - before.feeShares,
  };
};

/** What follows from the books: rates in force, and what a year at them yields. */
export const ratesOf = (row: ReserveRow, totals: Totals) => {
  const rates = currentRates(totals, { ...row, curve: row });
  return {
    ...rates,
    idle: totals.supplyAssets - totals.borrowAssets,
    borrowApy: apy(rates.borrowRate),
    supplyApy: apy(rates.supplyRate),
  };
};

export type LiveReserve = AccruedBooks & ReturnType<typeof ratesOf>;

const known = new WeakMap<ReserveRow, LiveReserve>();

/** Books and rates of a row at its moment; computed once a row. */
export const liveOf = async (question: Question, row: ReserveThen): Promise<LiveReserve> => {
  const found = known.get(row);
  if (found !== undefined) return found;
  const accrued = accruedAt(row, await timeIn(question, row.at));
  const live = { ...accrued, ...ratesOf(row, accrued) };
  known.set(row, live);
  return live;
};
