import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { amountInWords } from "./amountInWords.ts";
import { amountRefusal } from "./amountRefusal.ts";
import { type Numeral, readNumeral } from "./numeral.ts";

/** One way to read a text: a plain decimal, the same as a text that can be read in no other way, and how it is said. */
export type Reading = { plain: string; text: string; words: string };

/**
 * What someone typed, as token units; or why it is none. Empty is neither.
 * words: the amount as it is said, where the text is more than digits and a point, so that a wrong reading is noticed.
 * readings: the amounts that an ambiguous text can mean.
 */
export type Parsed = { value: bigint; words?: string } | { problem: string; readings?: Reading[] } | { empty: true };

const PLAIN = /^\d*\.?\d*$/;
/** Longer than any amount with its separators: whatever was pasted is not read at all. */
const LONGEST = 200;
/** Without a leading zero and with three digits behind the point: to someone else a thousand and more. */
const AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/;

/** What a copied text brings along unseen: direction marks, joiners, spaces and apostrophes of other kinds. */
const tidy = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Zs}]/gu, " ")
    .replace(/[’‘ʼ´`]/g, "'")
    .trim();

/** The number of "2 WETH" and "weth 2". A symbol that begins or ends with a digit must stand apart from the number. */
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

/** A plain decimal with a zero added where it would be asked about: "1.125" is written "1.1250". */
export const unmistakable = (plain: string): string => (AMBIGUOUS.test(plain) ? `${plain}0` : plain);

const readingOf = (numeral: Numeral): Reading => {
  const plain = plainOf(numeral);
  const short = plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
  return { plain: short, text: unmistakable(short), words: amountInWords(short) };
};

/** `symbol`: of the token that is counted; it may stand beside the number. */
export function parseAmount(typed: string, decimals: number, symbol = "tokens"): Parsed {
  const tidied = tidy(typed);
  if (tidied === "") return { empty: true };
  if (tidied.length > LONGEST) return { problem: `This is too long for an amount. Type a number of ${symbol}.` };
  const text = withoutSymbol(tidied, symbol);
  const read = readNumeral(text);
  if (read === null) return { problem: amountRefusal(text, symbol) };
  if (read.length > 1) {
    return { problem: `“${text}” can mean two amounts. Choose the one you mean.`, readings: read.map(readingOf) };
  }
  const [numeral] = read as [Numeral];
  const { whole, fraction } = numeral;
  if (fraction.replace(/0+$/, "").length > decimals) return { problem: `At most ${decimals} digits after the point.` };
  const value = BigInt(`${whole || "0"}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  if (value > MAX_UINT256) return { problem: `No token has so many units. Type a smaller number of ${symbol}.` };
  return PLAIN.test(typed.trim()) ? { value } : { value, words: amountInWords(plainOf(numeral)) };
}
