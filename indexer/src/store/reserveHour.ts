import { type reserve, reserveHour } from "ponder:schema";
import { borrowRate, supplyRate, utilisation } from "@weir/sdk/math/interest";
import type { Db } from "./types.ts";

const HOUR = 3600;

/** Writes a reserve's current books as those of the hour: the last event of an hour wins. */
export const recordHour = async (db: Db, row: typeof reserve.$inferSelect, timestamp: number): Promise<void> => {
  const { supplyAssets, supplyShares, borrowAssets, borrowShares, collateral, rateAtTarget } = row;
  const used = utilisation(supplyAssets, borrowAssets);
  // A retired reserve charges no interest.
  const rate = row.retired ? 0n : borrowRate(row, used, rateAtTarget);
  const books = {
    supplyAssets,
    supplyShares,
    borrowAssets,
    borrowShares,
    collateral,
    rateAtTarget,
    utilisation: used,
    borrowRate: rate,
    supplyRate: supplyRate(rate, used, row.reserveFactor),
  };
  await db
    .insert(reserveHour)
    .values({ reserveId: row.id, hour: timestamp - (timestamp % HOUR), ...books })
    .onConflictDoUpdate(books);
};
