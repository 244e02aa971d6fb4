import { DAY, HOUR } from "@weir/sdk/orders/orderFields";
import { formatPercent } from "@/lib/format/percent.ts";
import { remaining } from "@/lib/format/remaining.ts";
import words from "@/messages/loans.js";

/** A span of seconds: "90 days", "6 hours"; else in its two largest units. */
export function spanText(seconds: bigint): string {
  if (seconds > 0n && seconds % DAY === 0n) return words.days({ count: Number(seconds / DAY) });
  if (seconds > 0n && seconds < DAY && seconds % HOUR === 0n) return words.hours({ count: Number(seconds / HOUR) });
  return remaining(Number(seconds));
}

/** A WAD fraction as a percentage with two digits. */
export const rateText = (rate: bigint): string => formatPercent(rate);

/** Basis points as a percentage. */
export const bpsText = (bps: bigint): string => formatPercent(bps * 10n ** 14n);
