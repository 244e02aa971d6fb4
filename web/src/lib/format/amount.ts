import { LOCALE } from "@/lib/locale.ts";
import { onFirstUse } from "@/lib/onFirstUse.ts";
import messages from "@/messages/locale.js";
import { decimal, group, localised } from "./decimal.ts";

/** Number of decimals that are significant to a reader at this size. */
function fractionFor(value: bigint, decimals: number): number {
  const one = 10n ** BigInt(decimals);
  if (value >= 100_000n * one) return 0;
  if (value >= 1_000n * one) return 2;
  if (value >= one) return 4;
  return 6;
}

/**
 * Rounds to nearest: a deposit of 4 whose shares were rounded down by one wei reads as 4. The tooltip has every digit.
 * Values below the last shown digit are marked as such.
 */
export function formatAmount(value: bigint, decimals: number): string {
  const size = value < 0n ? -value : value;
  if (size === 0n) return "0";
  const fraction = Math.min(decimals, fractionFor(size, decimals));
  if (size < 10n ** BigInt(decimals - fraction))
    return `${value < 0n ? "-" : ""}<${localised(`0.${"0".repeat(fraction - 1)}1`)}`;
  return group(decimal(value, decimals, fraction, "nearest"));
}

/** Every digit, for tooltips and inputs. */
export const exactAmount = (value: bigint, decimals: number): string => localised(plainAmount(value, decimals));

/** Every digit with a decimal point in every language, for files that programs read. */
export const plainAmount = (value: bigint, decimals: number): string => decimal(value, decimals, decimals);

/** Formats 1,240,000 as 1.24M, for totals. */
export function compactAmount(value: bigint, decimals: number): string {
  const whole = Number(decimal(value, decimals, 6));
  if (whole !== 0 && whole < 0.01) return formatAmount(value, decimals);
  return compact(whole);
}

// The British abbreviation of a million is a lower-case m, which reads as milli beside a token.
const short = onFirstUse(
  () => new Intl.NumberFormat(messages.short, { notation: "compact", maximumSignificantDigits: 3 }),
);
const plain = onFirstUse(() => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 }));

export const compact = (value: number): string => (value >= 10_000 ? short() : plain()).format(value);
