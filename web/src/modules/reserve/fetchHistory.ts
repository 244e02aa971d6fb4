import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { fraction, type Rows, seconds, sift, units } from "@/modules/indexer/rows.ts";
import { perToken } from "@/modules/pools/totals.ts";
import type { Hour } from "./history.ts";
import type { SeriesName } from "./series.ts";

/** Maximum number of hours that are requested and read. */
const MOST = 1000;

/** WAD: e^rate − 1 at the core's highest rate of 10 a year is 22,025. */
const yearly = v.pipe(units, v.maxValue(22_026n * 10n ** 18n));
const closing = (value: v.GenericSchema<string, bigint>) =>
  v.pipe(
    v.object({ close: value }),
    v.transform(({ close }) => close),
  );

/** The end of an hour or a day with the figures of a series. */
const rows = {
  rates: v.object({ end: seconds, supplyApy: closing(yearly), borrowApy: closing(yearly) }),
  amounts: v.object({ end: seconds, supplyAssets: closing(units), borrowAssets: closing(units) }),
  utilisation: v.object({ end: seconds, utilisation: closing(fraction) }),
  /** WAD of the unit for 10^18 token units */
  price: v.object({ end: seconds, price: v.nullable(v.object({ low: units, high: units })) }),
  target: v.object({ end: seconds, rateAtTarget: closing(fraction) }),
};

/** The figures of the other series. */
const UNASKED = {
  ...{ supplyAssets: null, borrowAssets: null, utilisation: null },
  ...{ supplyApy: null, borrowApy: null, rateAtTarget: null, price: null },
};

const QUERY = query(`query History(
  $reserveId: Hex!, $from: Seconds!, $interval: Interval!
  $rates: Boolean!, $amounts: Boolean!, $utilisation: Boolean!, $price: Boolean!, $target: Boolean!
) {
  reserve(id: $reserveId) {
    series(interval: $interval, from: $from) {
      end
      supplyAssets @include(if: $amounts) { close } borrowAssets @include(if: $amounts) { close }
      utilisation @include(if: $utilisation) { close }
      supplyApy @include(if: $rates) { close } borrowApy @include(if: $rates) { close }
      rateAtTarget @include(if: $target) { close } price @include(if: $price) { low high }
    }
  }
}`);

const shape = v.object({ series: v.array(v.unknown()) });

/** The ends of the hours or days from `from` on, in ascending order, as the indexer reports them, with the figures of one series. */
export async function fetchHistory(
  indexerUrl: string,
  reserveId: Hex,
  decimals: number,
  shown: SeriesName,
  { interval, from }: { interval: "hour" | "day"; from: number },
): Promise<Rows<Hour>> {
  const { series } = await askIndexer(indexerUrl, QUERY, "reserve", shape, {
    ...{ reserveId, from, interval },
    ...{ rates: shown === "rates", amounts: shown === "amounts", utilisation: shown === "utilisation" },
    ...{ price: shown === "price", target: shown === "target" },
  });
  const found = sift<v.GenericSchema<unknown, v.InferOutput<(typeof rows)[SeriesName]>>>(
    series,
    rows[shown],
    MOST,
    ({ end }) => end,
    ({ end }) => end >= from,
  );
  const hours = found.rows.map(({ end, ...figures }): Hour => {
    const price = "price" in figures ? figures.price : null;
    return {
      ...UNASKED,
      ...figures,
      hour: end,
      price: price && { low: perToken(price.low, decimals), high: perToken(price.high, decimals) },
    };
  });
  return { rows: hours.sort((a, b) => a.hour - b.hour), leftOut: found.leftOut };
}
