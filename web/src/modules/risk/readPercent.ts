import { wholeNumber } from "@/lib/format/decimal.ts";
import stressWords from "@/messages/stress.js";

/** A typed percentage in basis points, within bounds, or why it is none. Takes −30, -30 %, +12,5. */
export function readPercent(
  text: string,
  { least, most }: { least: number; most: number },
): { bps: number } | { says: string } {
  const plain = text
    .replace(/\p{Cf}|\s|%/gu, "")
    .replace(/[−–]/g, "-")
    .replace(",", ".");
  if (!/^[+-]?(\d{1,6}(\.\d*)?|\.\d+)$/.test(plain)) return { says: stressWords.noPercent };
  const bps = Math.round(Number(plain) * 100);
  if (bps < least || bps > most)
    return { says: stressWords.bounds({ least: wholeNumber(least / 100), most: wholeNumber(most / 100) }) };
  // Never −0.
  return { bps: bps === 0 ? 0 : bps };
}
