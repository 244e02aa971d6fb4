import words from "@/messages/amounts.js";

const NUMBER = "[\\d.,' _]+";
const like = (after: string): RegExp => new RegExp(`^${NUMBER}${after}$`, "iu");

const EXPONENT = like("e\\s*[-+−]?\\s*\\d+");
const ABBREVIATED = like("(k|m|mn|mio|b|bn|thousand|million|billion)");
const UNIT = like("(\\p{L}[\\p{L}\\d.]*)");
const UNIT_FIRST = new RegExp(`^(\\p{L}[\\p{L}.]*)\\s*${NUMBER}$`, "iu");

/** Why a text is not an amount of the token, and what to type instead: one sentence for each common notation. */
export function amountRefusal(text: string, symbol: string): string {
  if (/^[-−–]/.test(text)) return words.sign;
  if (/^0x/i.test(text)) return words.hex;
  if (EXPONENT.test(text)) return words.exponent;
  if (/\p{Sc}/u.test(text)) return words.money({ symbol });
  if (/[%‰]/.test(text)) return words.percent({ symbol });
  if (ABBREVIATED.test(text)) return words.abbreviated;
  const unit = UNIT.exec(text)?.[1] ?? UNIT_FIRST.exec(text)?.[1];
  if (unit) return words.unit({ symbol, unit });
  if (/(?!\d)\p{Nd}/u.test(text)) return words.digits;
  if (/^[\d.,' _]+$/.test(text) && /\d/.test(text)) {
    return words.separators;
  }
  return words.number;
}
