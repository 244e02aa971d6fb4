import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import words from "@/messages/amounts.js";
import { amountRefusal } from "./amountRefusal.ts";
import { localised } from "./format/decimal.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { spelled } from "./spelled.ts";

/** One interpretation of a text: a plain decimal, an unambiguous text for it, and its spoken form. */
export type Reading = { plain: string; text: string; words: string };

/**
 * Parses typed text into token units, or says why it is not an amount. An empty text is neither.
 * `words`: the spoken amount, where the text has more than digits and a point, so that users notice a wrong
 * interpretation.
 * `readings`: the possible amounts of an ambiguous text.
 */
export type Parsed = { value: bigint; words?: string } | { problem: string; readings?: Reading[] } | { empty: true };

const PLAIN = /^\d*\.?\d*$/;
/** Longer than any amount with separators: such text is rejected without parsing. */
const LONGEST = 200;
/** No leading zero and three decimals: in another locale this is a number of thousands. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Invisible characters of copied text: direction marks, joiners, other kinds of spaces and apostrophes. */
const tidy = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Zs}]/gu, " ")
    .replace(/[’‘ʼ´`]/g, "'")
    .trim();

/**
 * Extracts the number from "2 WETH" or "weth 2". A symbol that begins or ends with a digit must be separated from the
 * number.
 */
function withoutSymbol(text: string, symbol: string): string {
  const [lower, wanted] = [text.toLowerCase(), symbol.toLowerCase()];
  const apart = (before: string, after: string) => !(/\d$/.test(before) && /^\d/.test(after));
  if (lower.endsWith(wanted) && apart(text.slice(0, -symbol.length), symbol)) {
    return text.slice(0, -symbol.length).trim();
  }
  if (lower.startsWith(wanted) && apart(symbol, text.slice(symbol.length))) return text.slice(symbol.length).trim();
  return text;
}

const plainOf = ({ whole, fraction }: Numeral): string => `${whole || "0"}${fraction ? `.${fraction}` : ""}`;

/** A decimal without groups, with a zero appended where it would be ambiguous: "1.125" becomes "1.1250". */
export const unmistakable = (plain: string): string => (AMBIGUOUS.test(plain) ? `${plain}0` : plain);

const readingOf = (numeral: Numeral): Reading => {
  const plain = plainOf(numeral);
  const short = plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
  return { plain: short, text: unmistakable(localised(short)), words: spelled(short) };
};

/** `symbol`: the token's symbol, which may appear beside the number. */
export function parseAmount(typed: string, decimals: number, symbol = words.tokens as string): Parsed {
  const tidied = tidy(typed);
  if (tidied === "") return { empty: true };
  if (tidied.length > LONGEST) return { problem: words.tooLong({ symbol }) };
  const text = withoutSymbol(tidied, symbol);
  const read = readNumeral(text);
  if (read === null) return { problem: amountRefusal(text, symbol) };
  if (read.length > 1) {
    return { problem: words.twoAmounts({ text }), readings: read.map(readingOf) };
  }
  const [numeral] = read as [Numeral];
  const { whole, fraction } = numeral;
  if (fraction.replace(/0+$/, "").length > decimals) return { problem: words.decimals({ decimals }) };
  const value = BigInt(`${whole || "0"}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  if (value > MAX_UINT256) return { problem: words.tooLarge({ symbol }) };
  return PLAIN.test(typed.trim()) ? { value } : { value, words: spelled(plainOf(numeral)) };
}
