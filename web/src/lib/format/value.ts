import messages from "@/messages/locale.js";
import { compact } from "./amount.ts";
import { decimal, group, localised } from "./decimal.ts";

/** A pool's unit of account, as its oracles name it. */
export type Unit = string;

const dressed = (text: string, unit: Unit): string => {
  if (unit !== "USD") return unit ? `${text} ${unit}` : text;
  const [, sign = "", number = ""] = /^([-<]?)(.*)$/.exec(text) ?? [];
  return `${sign}${messages.dollars({ number })}`;
};

/** Dollars have two decimals, ether four: about the same value. */
const fractionOf = (unit: Unit) => (unit === "USD" ? 2 : 4);

/** WAD of the unit, to nearest. */
export function formatValue(wad: bigint, unit: Unit): string {
  const fraction = fractionOf(unit);
  const size = wad < 0n ? -wad : wad;
  if (size !== 0n && size < 10n ** BigInt(18 - fraction))
    return dressed(`<${localised(`0.${"0".repeat(fraction - 1)}1`)}`, unit);
  const text = decimal(wad, 18, fraction, "nearest");
  const [whole = "0", rest = ""] = text.split(".");
  return dressed(group(unit === "USD" ? `${whole}.${rest.padEnd(2, "0")}` : text), unit);
}

/** WAD of the unit, for totals. */
export function compactValue(wad: bigint, unit: Unit): string {
  return dressed(compact(Number(decimal(wad, 18, 4))), unit);
}

/**
 * Formats a price: WAD of the unit for one whole token. Keeps the digits that distinguish 0.9997 from 1.
 * `to`: rounds to nearest, or a bound up or down.
 */
export function formatPrice(wad: bigint, unit: Unit, to: "nearest" | "up" | "down" = "nearest"): string {
  const fraction = wad >= 10_000n * 10n ** 18n ? 0 : wad >= 100n * 10n ** 18n ? 2 : wad >= 10n ** 16n ? 4 : 8;
  const step = 10n ** BigInt(18 - fraction);
  const bound = to === "up" ? ((wad + step - 1n) / step) * step : wad;
  const [whole = "0", rest = ""] = decimal(bound, 18, fraction, to === "nearest" ? "nearest" : "cut").split(".");
  return dressed(group(fraction === 0 ? whole : `${whole}.${rest.padEnd(2, "0")}`), unit);
}
