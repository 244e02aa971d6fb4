import { readNumeral } from "@/lib/numeral.ts";
import type { AlertKind } from "./alertRules.ts";
import { alertWords } from "./alertWords.ts";

const words = alertWords.refusals;

/** Per cent. A rate can exceed 100; a utilisation cannot. */
const MOST_RATE = 1_000;

/** A typed threshold in hundredths, or why it is none. Empty text is neither. */
export function readThreshold(typed: string, kind: AlertKind): { at: number } | { problem: string } | null {
  const text = typed.replace(/\p{Cf}|\s|%/gu, "");
  if (text === "") return null;
  const numerals = readNumeral(text);
  if (!numerals) return { problem: words.none };
  if (numerals.length > 1) return { problem: words.two(text) };
  const [{ whole, fraction }] = numerals as [{ whole: string; fraction: string }];
  if (fraction.replace(/0+$/, "").length > 2) return { problem: words.digits };
  const at = Number(`${whole || "0"}${fraction.slice(0, 2).padEnd(2, "0")}`);
  if (kind === "health") return at >= 100 && at <= 10_000 ? { at } : { problem: words.health };
  const most = kind === "utilisation" ? 100 : MOST_RATE;
  return at <= most * 100 ? { at } : { problem: words.percent(most) };
}
