import { books as booksTable, reserve } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import { type Books, unpackBooks } from "@weir/sdk/codec/packedBooks";
import { type AccrualRules, accrue, currentRates, type Totals } from "@weir/sdk/math/interest";
import { type Log, logId } from "../log.ts";
import { type Rates, recordHour } from "./reserveHour.ts";
import { rowCopier } from "./rowCopier.ts";
import type { Db } from "./types.ts";

export type Reserve = typeof reserve.$inferSelect;

const copyOf = rowCopier<Reserve>();

const rulesOf = (row: Reserve): AccrualRules => ({
  curve: row,
  reserveFactor: row.reserveFactor,
  retired: row.retired,
});

const totalsOf = (row: Reserve): Totals => ({
  supplyAssets: row.supplyAssets,
  supplyShares: row.supplyShares,
  borrowAssets: row.borrowAssets,
  borrowShares: row.borrowShares,
  borrowIndex: row.borrowIndex,
  feeShares: row.feeShares,
  rateAtTarget: row.rateAtTarget,
  updatedAt: row.updatedAt,
});

const accruedTo = (row: Reserve, timestamp: number): Totals => accrue(totalsOf(row), rulesOf(row), timestamp);

/** Writes the books of a row of `reserve` as those after this event, and widens the hour by the rates just before and after it. */
const recordBooks = async (db: Db, log: Log, before: Rates, is: Reserve): Promise<void> => {
  await db.insert(booksTable).values({
    reserveId: is.id,
    id: logId(log),
    block: log.block,
    timestamp: log.timestamp,
    updatedAt: is.updatedAt,
    supplyAssets: is.supplyAssets,
    supplyShares: is.supplyShares,
    borrowAssets: is.borrowAssets,
    borrowShares: is.borrowShares,
    borrowIndex: is.borrowIndex,
    feeShares: is.feeShares,
    rateAtTarget: is.rateAtTarget,
    collateral: is.collateral,
    reserveFactor: is.reserveFactor,
    retired: is.retired,
    interestTotal: is.interestTotal,
    feeSharesTotal: is.feeSharesTotal,
  });
  // Not yet accrued where only the unlent collateral changed.
  await recordHour(db, log, is.id, before, currentRates(accruedTo(is, log.timestamp), rulesOf(is)));
};

/** Writes the first books of a reserve. */
export const recordListing = (db: Db, log: Log, row: Reserve): Promise<void> =>
  recordBooks(db, log, currentRates(row, rulesOf(row)), row);

/** Writes what `change` makes of a reserve, given the row as stored and as accrued to the event. */
const write = async (
  db: Db,
  log: Log,
  id: bigint,
  change: (was: Reserve, accrued: Totals) => Partial<Reserve>,
): Promise<{ was: Reserve; is: Reserve }> => {
  let rows: { was: Reserve; accrued: Totals; is: Reserve } | undefined;
  await db.update(reserve, { id: idToHex(id) }).set((stored) => {
    const was = copyOf(stored);
    const accrued = accruedTo(was, log.timestamp);
    const changed = { ...change(was, accrued), booksId: logId(log) };
    rows = { was, accrued, is: { ...was, ...changed } };
    return changed;
  });
  if (rows === undefined) throw new Error("the store did not read the row that it changed");
  await recordBooks(db, log, currentRates(rows.accrued, rulesOf(rows.was)), rows.is);
  return rows;
};

/**
 * Replaces the books with those of an event. Interest and fees since the event before are those of the old books, accrued by the
 * chain's own arithmetic: nothing else of an event tells them apart from what was paid.
 * @param differs what else the event changes of the reserve
 * @returns the reserve before and after
 */
export const setBooks = (
  db: Db,
  log: Log,
  id: bigint,
  books: Books,
  differs: (was: Reserve) => Partial<Reserve> = () => ({}),
): Promise<{ was: Reserve; is: Reserve }> =>
  write(db, log, id, (was, accrued) => {
    const { totals, ...words } = unpackBooks(books);
    return {
      ...totals,
      ...words,
      interestTotal: was.interestTotal + accrued.borrowAssets - was.borrowAssets,
      feeSharesTotal: was.feeSharesTotal + accrued.feeShares - was.feeShares,
      ...differs(was),
    };
  });

/** Adds to the reserve's unlent collateral; below zero: subtracts. No event carries this sum, and the books do not accrue. */
export const changeCollateral = async (db: Db, log: Log, id: bigint, change: bigint): Promise<void> => {
  await write(db, log, id, (was) => ({ collateral: was.collateral + change }));
};

/** @throws Error if the reserve was never listed */
export const findReserve = async (db: Db, id: bigint): Promise<Reserve> => {
  const row = await db.find(reserve, { id: idToHex(id) });
  if (row === null) throw new Error(`reserve ${idToHex(id)} was never listed: its events are out of order`);
  return row;
};

/** A reserve's totals accrued to the event, which does not change them. @throws Error if the reserve was never listed */
export const totalsAt = async (db: Db, log: Log, id: bigint): Promise<Totals> =>
  accruedTo(await findReserve(db, id), log.timestamp);
