const NUMBER = "[\\d.,' _]+";
const like = (after: string): RegExp => new RegExp(`^${NUMBER}${after}$`, "iu");

const EXPONENT = like("e\\s*[-+−]?\\s*\\d+");
const ABBREVIATED = like("(k|m|mn|mio|b|bn|thousand|million|billion)");
const UNIT = like("(\\p{L}[\\p{L}\\d.]*)");
const UNIT_FIRST = new RegExp(`^(\\p{L}[\\p{L}.]*)\\s*${NUMBER}$`, "iu");

/** Why a text is not an amount of the token, and what to type instead: one sentence for each common notation. */
export function amountRefusal(text: string, symbol: string): string {
  if (/^[-−–]/.test(text)) return "An amount has no sign. Type it without the minus.";
  if (/^0x/i.test(text)) return "Hexadecimal numbers are not supported. Type the amount in decimal digits.";
  if (EXPONENT.test(text)) return "Exponents are not supported. Write out all digits: 0.0000001 for 1e-7.";
  if (/\p{Sc}/u.test(text)) return `This amount counts ${symbol}, not money. Type the number of ${symbol} alone.`;
  if (/[%‰]/.test(text)) return `A percentage is not an amount. Type a number of ${symbol}, or press a button below.`;
  if (ABBREVIATED.test(text)) return "Abbreviations are not supported. Write out all digits: 2000 for 2k.";
  const unit = UNIT.exec(text)?.[1] ?? UNIT_FIRST.exec(text)?.[1];
  if (unit) return `This amount counts ${symbol}, not ${unit}. Type the number of ${symbol} alone.`;
  if (/(?!\d)\p{Nd}/u.test(text)) return "Type the amount with the digits 0 to 9.";
  if (/^[\d.,' _]+$/.test(text) && /\d/.test(text)) {
    return "These separators do not make one number. Type the digits without groups, such as 1234.5.";
  }
  return "Type a number, such as 1.5.";
}
