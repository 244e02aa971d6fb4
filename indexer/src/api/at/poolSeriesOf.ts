import type { pool } from "ponder:schema";
import type { Question } from "../question.ts";
import { type Interval, type SeriesPoint, seriesOf } from "./seriesOf.ts";

/** One interval of a pool's history: Σ over its reserves, at its end. WAD of the pool's unit; null: a price that counts is unknown. */
export type PoolPoint = {
  /** seconds, as of SeriesPoint */
  start: number;
  end: number;
  supplyValue: bigint | null;
  borrowValue: bigint | null;
  collateralValue: bigint | null;
  /** Of what debts accrued in the interval, at the prices of its end. */
  interestValue: bigint | null;
};

const amountsOf = (point: SeriesPoint): Record<Exclude<keyof PoolPoint, "start" | "end">, bigint> => ({
  supplyValue: point.supplyAssets.close,
  borrowValue: point.borrowAssets.close,
  collateralValue: point.collateral,
  interestValue: point.interest,
});

/** Σ of token units at the middle of their price bands. */
const sumOf = (
  rows: readonly { point: SeriesPoint; price: { low: bigint; high: bigint } | null }[],
  name: keyof ReturnType<typeof amountsOf>,
): bigint | null => {
  let value = 0n;
  for (const { point, price } of rows) {
    const assets = amountsOf(point)[name];
    if (assets === 0n) continue;
    if (price === null) return null;
    value += (assets * (price.low + price.high)) / (2n * 10n ** 18n);
  }
  return value;
};

/**
 * A pool's history in intervals without holes, from those of its reserves.
 * @param from seconds; as of `seriesOf`, which states the errors too
 */
export const poolSeriesOf = async (
  question: Question,
  row: typeof pool.$inferSelect,
  interval: Interval,
  from: number,
  to: number | undefined,
): Promise<PoolPoint[]> => {
  const reserves = await question.lookups.reservesOfPool.load(row.id);
  const all = (await Promise.all(reserves.map((one) => seriesOf(question, one, interval, from, to)))).flat();
  const priced = await Promise.all(
    all.map(async (point) => ({ point, price: await question.price(point.reserveId, point.end) })),
  );
  const starts = new Map<number, typeof priced>();
  for (const one of priced) {
    const rows = starts.get(one.point.start);
    if (rows === undefined) starts.set(one.point.start, [one]);
    else rows.push(one);
  }
  return [...starts]
    .sort(([a], [b]) => a - b)
    .map(([start, rows]) => ({
      start,
      end: rows[0]!.point.end,
      supplyValue: sumOf(rows, "supplyValue"),
      borrowValue: sumOf(rows, "borrowValue"),
      collateralValue: sumOf(rows, "collateralValue"),
      interestValue: sumOf(rows, "interestValue"),
    }));
};
