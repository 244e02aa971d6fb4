import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { compact, compactAmount, plainAmount } from "@/lib/format/amount.ts";
import { localised } from "@/lib/format/decimal.ts";
import { formatPercent, percent } from "@/lib/format/percent.ts";
import { formatPrice, type Unit } from "@/lib/format/value.ts";
import reserveWords from "@/messages/reserve.js";
import type { Tone } from "@/ui/chart/Legend.tsx";
import type { Hour } from "./history.ts";

export type SeriesName = keyof typeof reserveWords.series;

/** `of` null: there is no value then. `key`: the column of a CSV. */
type Line = { key: string; name: string; tone: Tone; of: (hour: Hour) => bigint | null };
type Series = {
  lines: Line[];
  show: (value: bigint, reserve: ReserveSnapshot, unit: Unit) => string;
  /** Converts to a number for drawing. */
  size: (value: bigint, reserve: ReserveSnapshot) => number;
  /** A tick of the axis. */
  tick: (value: number) => string;
  /** All digits, for a CSV: a plain decimal, percentages as fractions of 1. */
  exact: (value: bigint, reserve: ReserveSnapshot) => string;
  /** Whether the axis begins near the least value instead of 0. */
  afloat?: true;
};

const { lines: names } = reserveWords;
const fraction = (wad: bigint) => Number(wad / 10n ** 6n) / 1e12;
const percents = {
  size: fraction,
  tick: (value: number) => percent(localised(`${Number((value * 100).toPrecision(3))}`)),
  exact: (value: bigint) => plainAmount(value, 18),
};

export const series: Record<SeriesName, Series> = {
  rates: {
    ...percents,
    lines: [
      { key: "supplyApy", name: names.supplyApy, tone: "river", of: ({ supplyApy }) => supplyApy },
      { key: "borrowApy", name: names.borrowApy, tone: "copper", of: ({ borrowApy }) => borrowApy },
    ],
    show: (value) => formatPercent(value),
  },
  amounts: {
    lines: [
      { key: "supplied", name: names.supplied, tone: "river", of: ({ supplyAssets }) => supplyAssets },
      { key: "borrowed", name: names.borrowed, tone: "copper", of: ({ borrowAssets }) => borrowAssets },
    ],
    show: (value, { decimals, symbol }) => `${compactAmount(value, decimals)} ${symbol}`,
    size: (value, { decimals }) => Number(value) / 10 ** decimals,
    tick: compact,
    exact: (value, { decimals }) => plainAmount(value, decimals),
  },
  utilisation: {
    ...percents,
    lines: [{ key: "utilisation", name: names.utilisation, tone: "river", of: ({ utilisation }) => utilisation }],
    show: (value) => formatPercent(value, 1),
  },
  price: {
    lines: [
      { key: "priceLow", name: names.low, tone: "river", of: ({ price }) => price?.low ?? null },
      { key: "priceHigh", name: names.high, tone: "copper", of: ({ price }) => price?.high ?? null },
    ],
    show: (value, _, unit) => formatPrice(value, unit),
    size: fraction,
    tick: (value) => (value >= 100 ? compact(value) : localised(`${Number(value.toPrecision(5))}`)),
    exact: (value) => plainAmount(value, 18),
    afloat: true,
  },
  target: {
    ...percents,
    lines: [{ key: "rateAtTarget", name: names.target, tone: "copper", of: ({ rateAtTarget }) => rateAtTarget }],
    show: (value) => formatPercent(value),
  },
};

/** The rows of a series as CSV: the end of each hour or day in UTC, then all digits. No value: an empty field. */
export function csvOf(name: SeriesName, hours: readonly Hour[], reserve: ReserveSnapshot): string {
  const { lines, exact } = series[name];
  const head = ["time", ...lines.map(({ key }) => key)];
  const rows = hours.map((hour) => [
    new Date(hour.hour * 1000).toISOString(),
    ...lines.map(({ of }) => {
      const value = of(hour);
      return value === null ? "" : exact(value, reserve);
    }),
  ]);
  return `${[head, ...rows].map((fields) => fields.join(",")).join("\r\n")}\r\n`;
}
