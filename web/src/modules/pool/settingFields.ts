import type { Bound, BoundSetting } from "@weir/sdk/math/bounds";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { exactAmount, plainAmount } from "@/lib/format/amount.ts";
import { group, wholeNumber } from "@/lib/format/decimal.ts";
import { type Parsed, parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/settings.js";

/** How the contracts count a setting: with so many decimals of what a person reads. */
export type Scale = { decimals: number; suffix: string };

const percent: Scale = { decimals: 2, suffix: words.percent };
const health: Scale = { decimals: 4, suffix: "" };

/** Per cent a year at full utilisation, as the core has it. */
const HIGHEST = 1_000;

/** Why a setting may be what it may be. */
export const noteOf = (name: keyof typeof words.notes): string =>
  name === "maxRate" ? words.notes.maxRate({ most: wholeNumber(HIGHEST) }) : words.notes[name];

/** Basis points, thousandths and hundredths, as Types.sol has them. The dust is in the pool's unit. */
export const scales: Record<BoundSetting, Scale> = {
  targetHealthFactor: health,
  hfAtMaxBonus: health,
  dust: { decimals: 18, suffix: "" },
  ltv: percent,
  liquidationThreshold: percent,
  maxBonus: percent,
  reserveFactor: { decimals: 1, suffix: words.percent },
  targetUtilisation: percent,
  steepness: { decimals: 2, suffix: words.times },
  speed: { decimals: 2, suffix: words.perYear },
  minRate: percent,
  maxRate: percent,
  initialRate: percent,
};

const withSuffix = (text: string, suffix: string): string => (suffix === "" ? text : `${text} ${suffix}`);

/** A value of a setting as a person reads it: "82.5 %". */
export const inWords = (value: bigint, { decimals, suffix }: Scale): string =>
  withSuffix(group(plainAmount(value, decimals)), suffix);

export const boundInWords = ({ least, most }: Bound, scale: Scale): string =>
  words.between({ least: group(plainAmount(least, scale.decimals)), most: inWords(most, scale) });

/** A value as the text of a field, which is read back as the same value. The largest uint256, of a cap: empty. */
export const fieldText = (value: number | bigint, decimals: number): string =>
  BigInt(value) === MAX_UINT256 ? "" : unmistakable(exactAmount(BigInt(value), decimals));

export type ReadField = { value: bigint | null; parsed: Parsed; problem: string };

/** A field that needs a number. */
export function readNumber(text: string, { decimals, suffix }: Scale, bound?: Bound): ReadField {
  const parsed = parseAmount(text, decimals, suffix || undefined);
  if ("empty" in parsed) return { value: null, parsed, problem: words.required };
  if (!("value" in parsed)) return { value: null, parsed, problem: parsed.problem };
  const { value } = parsed;
  const isOutside = bound !== undefined && (value < bound.least || value > bound.most);
  if (!isOutside) return { value, parsed, problem: "" };
  const scale = { decimals, suffix };
  const problem = words.outOfBounds({
    least: group(plainAmount(bound.least, decimals)),
    most: inWords(bound.most, scale),
  });
  return { value, parsed, problem };
}

/** The field of a cap: empty means none, the largest uint256. */
export function readCap(text: string, decimals: number, symbol: string): ReadField {
  const read = readNumber(text, { decimals, suffix: symbol });
  return "empty" in read.parsed ? { value: MAX_UINT256, parsed: read.parsed, problem: "" } : read;
}
