const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const scales = ["", " thousand", " million", " billion", " trillion", " quadrillion"];

function belowHundred(count: number): string {
  if (count < 20) return small[count]!;
  return tens[Math.floor(count / 10)]! + (count % 10 ? `-${small[count % 10]}` : "");
}

function belowThousand(count: number): string {
  if (count < 100) return belowHundred(count);
  const rest = count % 100;
  return `${small[Math.floor(count / 100)]} hundred${rest ? ` and ${belowHundred(rest)}` : ""}`;
}

/** The digits in groups of three from the right, lowest first. */
const groupsOf = (digits: string): number[] => {
  const groups: number[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.push(Number(digits.slice(Math.max(0, end - 3), end)));
  return groups;
};

function wholeInWords(digits: string): string {
  if (digits.length > 3 * scales.length) return `a number of ${digits.length} digits`;
  const groups = groupsOf(digits);
  const parts = groups.flatMap((count, at) => (count === 0 ? [] : `${belowThousand(count)}${scales[at]}`)).reverse();
  if (parts.length === 0) return small[0]!;
  // "One thousand and five", as spoken.
  const [last] = groups;
  return parts.length > 1 && last! > 0 && last! < 100
    ? `${parts.slice(0, -1).join(" ")} and ${parts.at(-1)}`
    : parts.join(" ");
}

/**
 * Spells out a plain decimal such as 1234.5, without separators that could be misread. Digits and at most one point.
 */
export function amountInWords(plain: string): string {
  const [whole = "", fraction = ""] = plain.split(".");
  const behind = fraction.replace(/0+$/, "");
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const point = behind ? ` point ${[...behind].map((digit) => small[Number(digit)]).join(" ")}` : "";
  return wholeInWords(digits) + point;
}
