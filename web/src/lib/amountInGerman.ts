const small =
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
/** From a million on: one, several. */
const scales = [
  ["eine Million", "Millionen"],
  ["eine Milliarde", "Milliarden"],
  ["eine Billion", "Billionen"],
  ["eine Billiarde", "Billiarden"],
] as const;

/** "ein" before a further part, as in "einundzwanzig" and "einhundert". */
const joined = (count: number): string => (count === 1 ? "ein" : small[count]!);

function belowHundred(count: number): string {
  if (count < 20) return small[count]!;
  const ten = tens[Math.floor(count / 10)]!;
  return count % 10 ? `${joined(count % 10)}und${ten}` : ten;
}

function belowThousand(count: number): string {
  if (count < 100) return belowHundred(count);
  const rest = count % 100;
  return `${joined(Math.floor(count / 100))}hundert${rest ? belowHundred(rest) : ""}`;
}

/** Below a million, in one word. */
function belowMillion(count: number): string {
  const thousands = Math.floor(count / 1000);
  if (thousands === 0) return belowThousand(count);
  const head = thousands === 1 ? "eintausend" : `${belowThousand(thousands).replace(/eins$/, "ein")}tausend`;
  return head + (count % 1000 ? belowThousand(count % 1000) : "");
}

function wholeInGerman(digits: string): string {
  if (digits.length > 6 + 3 * scales.length) return `eine Zahl mit ${digits.length} Stellen`;
  const low = Number(digits.slice(-6));
  const parts = scales.flatMap(([one, several], at) => {
    const end = digits.length - 6 - 3 * at;
    const count = end > 0 ? Number(digits.slice(Math.max(0, end - 3), end)) : 0;
    return count === 0 ? [] : count === 1 ? one : `${belowThousand(count).replace(/eins$/, "eine")} ${several}`;
  });
  return [...parts.reverse(), ...(low > 0 || parts.length === 0 ? [belowMillion(low)] : [])].join(" ");
}

/** Spells out a plain decimal such as 1234.5 in German. Digits and at most one point. */
export function amountInGerman(plain: string): string {
  const [whole = "", fraction = ""] = plain.split(".");
  const behind = fraction.replace(/0+$/, "");
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const point = behind ? ` Komma ${[...behind].map((digit) => small[Number(digit)]).join(" ")}` : "";
  return wholeInGerman(digits) + point;
}
