import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { fraction, type Rows, seconds, sift, units } from "@/modules/indexer/rows.ts";
import { perToken } from "@/modules/pools/totals.ts";
import type { Hour } from "./history.ts";

/** Maximum number of hours that are requested and read. */
const MOST = 1000;

/** WAD: e^rate − 1 at the core's highest rate of 10 a year is 22,025. */
const yearly = v.pipe(units, v.maxValue(22_026n * 10n ** 18n));
const closing = (value: v.GenericSchema<string, bigint>) =>
  v.pipe(
    v.object({ close: value }),
    v.transform(({ close }) => close),
  );

const row = v.object({
  end: seconds,
  supplyAssets: closing(units),
  borrowAssets: closing(units),
  utilisation: closing(fraction),
  supplyApy: closing(yearly),
  borrowApy: closing(yearly),
  rateAtTarget: closing(fraction),
  /** WAD of the unit for 10^18 token units */
  price: v.nullable(v.object({ low: units, high: units })),
});

const QUERY = query(`query History($reserveId: Hex!, $from: Seconds!, $interval: Interval!) {
  reserve(id: $reserveId) {
    series(interval: $interval, from: $from) {
      end
      supplyAssets { close } borrowAssets { close } utilisation { close } supplyApy { close } borrowApy { close }
      rateAtTarget { close } price { low high }
    }
  }
}`);

const shape = v.object({ series: v.array(v.unknown()) });

/** The ends of the hours or days from `from` on, in ascending order, as the indexer reports them. */
export async function fetchHistory(
  indexerUrl: string,
  reserveId: Hex,
  decimals: number,
  { interval, from }: { interval: "hour" | "day"; from: number },
): Promise<Rows<Hour>> {
  const { series } = await askIndexer(indexerUrl, QUERY, "reserve", shape, { reserveId, from, interval });
  const { rows, leftOut } = sift(
    series,
    row,
    MOST,
    ({ end }) => end,
    ({ end }) => end >= from,
  );
  const hours = rows.map(({ end, price, ...figures }) => ({
    hour: end,
    ...figures,
    price: price && { low: perToken(price.low, decimals), high: perToken(price.high, decimals) },
  }));
  return { rows: hours.sort((a, b) => a.hour - b.hour), leftOut };
}
