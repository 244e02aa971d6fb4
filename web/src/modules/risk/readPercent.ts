import { riskWords } from "./riskWords.ts";

/** A typed percentage in basis points, within bounds, or why it is none. Takes −30, -30 %, +12,5. */
export function readPercent(
  text: string,
  { least, most }: { least: number; most: number },
): { bps: number } | { says: string } {
  const plain = text
    .replace(/\p{Cf}|\s|%/gu, "")
    .replace(/[−–]/g, "-")
    .replace(",", ".");
  if (!/^[+-]?(\d{1,6}(\.\d*)?|\.\d+)$/.test(plain)) return { says: riskWords.stress.noPercent };
  const bps = Math.round(Number(plain) * 100);
  if (bps < least || bps > most) return { says: riskWords.stress.bounds(least / 100, most / 100) };
  // Never −0.
  return { bps: bps === 0 ? 0 : bps };
}
