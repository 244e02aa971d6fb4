import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { compactAmount } from "@/lib/format/amount.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import type { Tone } from "@/ui/chart/Legend.tsx";
import type { Hour } from "./history.ts";

export type SeriesName = "rates" | "amounts" | "utilisation";

type Line = { name: string; tone: Tone; of: (hour: Hour) => bigint };
type Series = {
  label: string;
  lines: Line[];
  show: (value: bigint, reserve: ReserveSnapshot) => string;
  /** Converts to a number for drawing. */
  size: (value: bigint, reserve: ReserveSnapshot) => number;
};

const fraction = (wad: bigint) => Number(wad / 10n ** 6n) / 1e12;

export const series: Record<SeriesName, Series> = {
  rates: {
    label: "Rates",
    lines: [
      { name: "Supply APY", tone: "river", of: ({ supplyApy }) => supplyApy },
      { name: "Borrow APY", tone: "copper", of: ({ borrowApy }) => borrowApy },
    ],
    show: (value) => formatPercent(value),
    size: fraction,
  },
  amounts: {
    label: "Amounts",
    lines: [
      { name: "Supplied", tone: "river", of: ({ supplyAssets }) => supplyAssets },
      { name: "Borrowed", tone: "copper", of: ({ borrowAssets }) => borrowAssets },
    ],
    show: (value, { decimals, symbol }) => `${compactAmount(value, decimals)} ${symbol}`,
    size: (value, { decimals }) => Number(value) / 10 ** decimals,
  },
  utilisation: {
    label: "Utilisation",
    lines: [{ name: "Utilisation", tone: "river", of: ({ utilisation }) => utilisation }],
    show: (value) => formatPercent(value, 1),
    size: fraction,
  },
};
