import { accrue, currentRates } from "@weir/sdk/math/interest";
import type { Hex } from "viem";
import { type BooksRow, type Query, type ReserveRow, rowsOf } from "./indexedRows.ts";

const HOUR = 3600;

type Extremes = Record<
  "utilisationLow" | "utilisationHigh" | "borrowRateLow" | "borrowRateHigh" | "supplyRateLow" | "supplyRateHigh",
  bigint
>;
type HourRow = Extremes & { reserveId: Hex; hour: number; booksId: string };

/** The values at one moment, as an hour whose lowest is its highest. */
const momentOf = (books: BooksRow, curve: ReserveRow): Extremes => {
  const rates = currentRates(books, { ...books, curve });
  return {
    utilisationLow: rates.utilisation,
    utilisationHigh: rates.utilisation,
    borrowRateLow: rates.borrowRate,
    borrowRateHigh: rates.borrowRate,
    supplyRateLow: rates.supplyRate,
    supplyRateHigh: rates.supplyRate,
  };
};

const widest = (x: Extremes, y: Extremes): Extremes =>
  Object.fromEntries(
    (Object.keys(x) as (keyof Extremes)[]).map((key) => [
      key,
      (key.endsWith("Low") ? x[key] < y[key] : x[key] > y[key]) ? x[key] : y[key],
    ]),
  ) as Extremes;

/**
 * Faults of the books in themselves: each row accrues to the next by the chain's arithmetic, totals since the listing are the sum of
 * that, the hours' extremes are those of the rows, and the reserve's row is the last.
 */
export const bookFaults = async (query: Query, reserves: readonly ReserveRow[]): Promise<string[]> => {
  const found: string[] = [];
  const expected = new Map<string, Extremes & { booksId: string }>();
  for (const reserve of reserves) {
    const rows = await rowsOf<BooksRow>(query, `select * from books where reserve_id = '${reserve.id}' order by id`);
    let [interestTotal, feeSharesTotal] = [0n, 0n];
    let before: BooksRow | undefined;
    for (const row of rows) {
      const check = (what: string, stated: unknown, due: unknown): void => {
        if (String(stated) !== String(due))
          found.push(`books ${row.id} of ${reserve.id}: ${what} is ${String(stated)}, due is ${String(due)}`);
      };
      const accrued = (books: BooksRow): BooksRow => {
        const { reserveFactor, retired } = books;
        return { ...books, ...accrue(books, { curve: reserve, reserveFactor, retired }, row.timestamp) };
      };
      let moments = momentOf(accrued(row), reserve);
      if (before !== undefined) {
        const then = accrued(before);
        moments = widest(moments, momentOf(then, reserve));
        const due = row.updatedAt === before.updatedAt ? before : then;
        interestTotal += due.borrowAssets - before.borrowAssets;
        feeSharesTotal += due.feeShares - before.feeShares;
        for (const key of ["updatedAt", "borrowIndex", "rateAtTarget"] as const) check(key, row[key], due[key]);
      }
      check("interestTotal", row.interestTotal, interestTotal);
      check("feeSharesTotal", row.feeSharesTotal, feeSharesTotal);
      const hour = `${reserve.id} ${row.timestamp - (row.timestamp % HOUR)}`;
      const known = expected.get(hour);
      expected.set(hour, { ...(known ? widest(known, moments) : moments), booksId: row.id });
      before = row;
    }
    if (before === undefined) {
      found.push(`reserve ${reserve.id} has no books`);
      continue;
    }
    if (before.id !== reserve.booksId)
      found.push(`reserve ${reserve.id}: booksId is ${reserve.booksId}, its last books are ${before.id}`);
    for (const key of Object.keys(before) as (keyof BooksRow)[]) {
      if (["id", "reserveId", "block", "timestamp"].includes(key)) continue;
      if (String(before[key]) !== String(reserve[key]))
        found.push(
          `reserve ${reserve.id}: ${key} is ${String(reserve[key])}, in its last books ${String(before[key])}`,
        );
    }
  }

  const hours = await rowsOf<HourRow>(query, "select * from reserve_hour");
  if (hours.length !== expected.size) found.push(`${hours.length} hours have a row, ${expected.size} have books`);
  for (const row of hours) {
    const due = expected.get(`${row.reserveId} ${row.hour}`);
    for (const [key, value] of Object.entries(due ?? {}))
      if (String(row[key as keyof HourRow]) !== String(value))
        found.push(`hour ${row.hour} of ${row.reserveId}: ${key} is ${row[key as keyof HourRow]}, due is ${value}`);
  }
  return found;
};
