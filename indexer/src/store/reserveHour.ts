import { reserveHour } from "ponder:schema";
import type { currentRates } from "@weir/sdk/math/interest";
import type { Hex } from "viem";
import { type Log, logId } from "../log.ts";
import type { Db } from "./types.ts";

const HOUR = 3600;

/** Utilisation (WAD), and rates (WAD a year). */
export type Rates = ReturnType<typeof currentRates>;

const lowest = (...values: bigint[]): bigint => values.reduce((x, y) => (y < x ? y : x));
const highest = (...values: bigint[]): bigint => values.reduce((x, y) => (y > x ? y : x));

/** Widens the hour's extremes by the values just before and just after an event; its books become the hour's last. */
export const recordHour = async (db: Db, log: Log, reserveId: Hex, x: Rates, y: Rates): Promise<void> => {
  const low = (key: keyof Rates, ...stored: bigint[]): bigint => lowest(x[key], y[key], ...stored);
  const high = (key: keyof Rates, ...stored: bigint[]): bigint => highest(x[key], y[key], ...stored);
  const booksId = logId(log);
  await db
    .insert(reserveHour)
    .values({
      reserveId,
      hour: log.timestamp - (log.timestamp % HOUR),
      booksId,
      utilisationLow: low("utilisation"),
      utilisationHigh: high("utilisation"),
      borrowRateLow: low("borrowRate"),
      borrowRateHigh: high("borrowRate"),
      supplyRateLow: low("supplyRate"),
      supplyRateHigh: high("supplyRate"),
    })
    .onConflictDoUpdate((row) => ({
      booksId,
      utilisationLow: low("utilisation", row.utilisationLow),
      utilisationHigh: high("utilisation", row.utilisationHigh),
      borrowRateLow: low("borrowRate", row.borrowRateLow),
      borrowRateHigh: high("borrowRate", row.borrowRateHigh),
      supplyRateLow: low("supplyRate", row.supplyRateLow),
      supplyRateHigh: high("supplyRate", row.supplyRateHigh),
    }));
};
