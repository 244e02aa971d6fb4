import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatHealth } from "@/lib/format/health.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatPrice, formatValue, type Unit } from "@/lib/format/value.ts";
import { healthState } from "@/lib/healthState.ts";
import type { Change } from "./changes.ts";

type Shown = { before: string; after: string; exact?: string };

const both = <T>(change: { before: T; after: T }, show: (value: T) => string): Shown => ({
  before: show(change.before),
  after: show(change.after),
});

export function showChange(change: Change, unit: Unit): Shown {
  switch (change.kind) {
    case "amount": {
      const { before, after } = both(change, (value) => formatAmount(value, change.decimals));
      const exact = both(change, (value) => exactAmount(value, change.decimals));
      return { before, after: `${after} ${change.symbol}`, exact: `${exact.before} → ${exact.after} ${change.symbol}` };
    }
    case "percent":
      return both(change, formatPercent);
    case "health":
      return both(change, formatHealth);
    case "price":
      return both(change, (value) => (value === null ? "none" : formatPrice(value, unit)));
    case "value":
      return both(change, (value) => formatValue(value, unit));
    case "switch":
      return both(change, (value) => (value ? "yes" : "no"));
  }
}

export const toneOf = (change: Change): string => (change.kind === "health" ? healthState(change.after).text : "");
