/** The digits before and behind the decimal separator; either may be empty. */
export type Numeral = { whole: string; fraction: string };

const NUMERAL = /^[\d.,' _]+$/;
const DECIMAL = new Set([".", ","]);

/** Groups of thousands (1,234,567) or, with commas, lakhs (12,34,567). The first group does not begin with 0. */
function ungroup(text: string, separator: string): string | null {
  const groups = text.split(separator);
  const [first = "", ...rest] = groups;
  const last = rest.at(-1) ?? "";
  if (!/^[1-9]\d{0,2}$/.test(first) || !/^\d{3}$/.test(last)) return null;
  const between = rest.slice(0, -1);
  const thousands = between.every((group) => /^\d{3}$/.test(group));
  const lakhs =
    separator === "," && first.length < 3 && between.length > 0 && between.every((group) => /^\d{2}$/.test(group));
  return thousands || lakhs ? groups.join("") : null;
}

/**
 * Parses the common notations of a number: 1234.5, 1,234.5, 1.234,5, 1 234,5, 1'234.5, 1_234.5, 12,34,567.
 * @returns one numeral; two where a lone point or comma has three digits behind it (1,234 can be 1.234 or 1234); null
 * where there is none
 */
export function readNumeral(text: string): Numeral[] | null {
  if (!NUMERAL.test(text) || !/\d/.test(text)) return null;
  const separators = text.match(/\D/g) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return [{ whole: text, fraction: "" }];
  const at = text.lastIndexOf(last);
  const [before, behind] = [text.slice(0, at), text.slice(at + 1)];

  if (separators.length === 1 && DECIMAL.has(last)) {
    const decimal = { whole: before, fraction: behind };
    const grouped = ungroup(text, last);
    return grouped === null ? [decimal] : [decimal, { whole: grouped, fraction: "" }];
  }
  const [first] = separators as [string];
  if (separators.every((separator) => separator === first)) {
    const whole = ungroup(text, first);
    return whole === null ? null : [{ whole, fraction: "" }];
  }
  // Of two kinds of separators, the last one is the decimal separator.
  if (!DECIMAL.has(last) || separators.slice(0, -1).some((separator) => separator !== first || separator === last)) {
    return null;
  }
  const whole = ungroup(before, first);
  return whole === null ? null : [{ whole, fraction: behind }];
}
