import type { Change } from "@weir/sdk/actions/changes";
import { roomOf } from "@weir/sdk/math/liquidation";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatDistance } from "@/lib/format/distance.ts";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatPrice, formatValue, type Unit } from "@/lib/format/value.ts";
import { DANGER } from "@/lib/healthBounds.ts";
import { healthState } from "@/lib/healthState.ts";
import words from "@/messages/actions.js";

const { changes } = words;

/** `note`: the meaning of the new value, in words. `exact`: all digits of both values. */
type Shown = { before: string; after: string; note?: string; exact?: string };

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
      return { ...both(change, formatHealth), ...(inDanger(change) && { note: healthState(change.after).word }) };
    case "liquidation": {
      // Rounded against the account, as sayLiquidation() does.
      const shown = both(change, (value) =>
        value === null ? changes.none : formatPrice(value.price, unit, value.when === "rises" ? "down" : "up"),
      );
      return { ...shown, ...(change.after && { note: formatDistance(change.after) }) };
    }
    case "value":
      return both(change, (value) => formatValue(value, unit));
    case "switch":
      return both(change, (value) => (value ? changes.yes : changes.no));
  }
}

/** Whether the line's new health factor or liquidation price is in the danger range. */
function inDanger(change: Change): boolean {
  if (change.kind === "health") return typeof change.after === "bigint" && change.after < DANGER;
  if (change.kind !== "liquidation" || change.after === null) return false;
  const room = roomOf(change.after);
  return room !== null && room < DANGER;
}

export function toneOf(change: Change): string {
  if (change.kind === "health") return healthState(change.after).text;
  const room = inDanger(change) && change.kind === "liquidation" && change.after && roomOf(change.after);
  return room ? healthState(room).text : "";
}
