import { DECIMAL, GROUP } from "@/lib/locale.ts";

const half = (decimals: number, fraction: number): bigint =>
  fraction < decimals ? 5n * 10n ** BigInt(decimals - fraction - 1) : 0n;

/** A token amount as a plain decimal string with at most so many decimals, truncated or rounded to nearest. */
export function decimal(value: bigint, decimals: number, fraction: number, to: "cut" | "nearest" = "cut"): string {
  const sign = value < 0n ? "-" : "";
  const size = (value < 0n ? -value : value) + (to === "nearest" ? half(decimals, fraction) : 0n);
  const digits = size.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits
    .slice(digits.length - decimals)
    .slice(0, fraction)
    .replace(/0+$/, "");
  return `${sign}${whole}${rest ? `.${rest}` : ""}`;
}

/** A plain decimal as the language writes it, without groups. */
export const localised = (plain: string): string => plain.replace(".", DECIMAL);

/** A plain decimal as the language writes it: thousands in groups, the fraction as it is. */
export function group(plain: string): string {
  const [whole = "0", rest] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return rest === undefined ? grouped : `${grouped}${DECIMAL}${rest}`;
}

/** A count or a block number with its thousands in groups. */
export const wholeNumber = (value: number | bigint): string => group(String(value));
