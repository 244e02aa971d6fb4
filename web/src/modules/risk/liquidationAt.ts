import type { Liquidation } from "@weir/sdk/math/liquidation";
import { WAD } from "@weir/sdk/math/wad";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { formatPercent, percent } from "@/lib/format/percent.ts";
import { formatPrice, type Unit } from "@/lib/format/value.ts";
import riskWords from "@/messages/risk.js";

/** "Liquidated if WETH falls to $1,700.00 (−14.0%)", and the parts of it that a page dresses apart. */
export type Said = {
  say: (parts: Record<"term" | "price" | "change", string>) => string;
  term: string;
  price: string;
  change: string;
};

const FAR = 10n * WAD;

/** A change of a price with its sign, truncated: the real one is at least as large. */
function signed(distance: bigint): string {
  const size = distance < 0n ? -distance : distance;
  const sign = distance < 0n ? "−" : "+";
  return size >= FAR
    ? riskWords.over({ percent: `${sign}${percent(wholeNumber(1_000))}` })
    : `${sign}${formatPercent(size, 1)}`;
}

/** The whole sentence. */
export const liquidationText = ({ say, ...parts }: Said): string => say(parts);

/** The liquidation price of a token as a sentence. The price is rounded against the account. */
export function sayLiquidation(symbol: string, { price, when, distance }: Liquidation, unit: Unit): Said {
  if (price === 0n) {
    const { term } = riskWords.liquidatable;
    return { say: (parts) => riskWords.atAnyPrice({ ...parts, symbol }), term, price: "", change: "" };
  }
  const passed = distance !== null && (when === "rises" ? distance < 0n : distance > 0n);
  const words = passed ? riskWords.liquidatable : riskWords.liquidated;
  return {
    say: (parts) => words[when]({ ...parts, symbol }),
    term: words.term,
    price: formatPrice(price, unit, when === "rises" ? "down" : "up"),
    change: distance === null ? riskWords.noPriceToday : riskWords.change({ percent: signed(distance) }),
  };
}
