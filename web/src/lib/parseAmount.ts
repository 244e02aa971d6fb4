/** What someone typed, as token units; or why it is none. Empty is neither. */
export type Parsed = { value: bigint } | { problem: string } | { empty: true };

export function parseAmount(text: string, decimals: number): Parsed {
  // People paste 1,234.56 and 1 234.56; a lone comma as the decimal point is ambiguous and is asked about.
  const plain = text.trim().replace(/[\s_\u202f\u00a0]/g, "");
  if (plain === "") return { empty: true };
  if (/^\d+,\d+$/.test(plain) && !/^\d{1,3}(,\d{3})+$/.test(plain)) return { problem: "Use a point for decimals." };
  const bare = plain.replace(/,(?=\d{3}(\D|$))/g, "");
  const match = /^(\d*)(?:\.(\d*))?$/.exec(bare);
  if (!match || bare === ".") return { problem: "Type a number, such as 1.5." };
  const [, whole = "", fraction = ""] = match;
  if (fraction.replace(/0+$/, "").length > decimals) return { problem: `At most ${decimals} digits after the point.` };
  return { value: BigInt(`${whole || "0"}${fraction.slice(0, decimals).padEnd(decimals, "0")}`) };
}
