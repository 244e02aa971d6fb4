import { hexOf as anyHexOf } from "@weir/sdk/deployments/hex";
import * as v from "valibot";
import { getAddress, type Hex } from "viem";

// Schemas for fields of an indexer's answer. The page does not trust the indexer.

/** The end of the year 9999, in seconds: later dates cannot be formatted. */
const LAST = 253_402_300_799;

export const hexOf = (bytes: number) =>
  v.pipe(
    anyHexOf(bytes),
    v.transform((text) => text.toLowerCase() as Hex),
  );

export const account = v.pipe(
  hexOf(20),
  v.transform((text) => getAddress(text)),
);

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const seconds = v.pipe(count, v.maxValue(LAST));

const decimal = (pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.regex(pattern),
    v.transform((text) => BigInt(text)),
  );

const fits = v.check((value: bigint) => value < 2n ** 128n && value > -(2n ** 128n));

/** Token units, shares, WAD: less than 2^128, which has 39 digits. */
export const units = v.pipe(decimal(/^\d{1,39}$/), fits);
export const signedUnits = v.pipe(decimal(/^-?\d{1,39}$/), fits);

/** A number of an order or of a loan's terms: any that fits into a word. */
export const word = v.pipe(
  decimal(/^\d{1,78}$/),
  v.check((value) => value < 2n ** 256n),
);

/** WAD, of a rate or a share: the core allows a rate of 10 a year at most. */
export const fraction = v.pipe(units, v.maxValue(10n ** 19n));

export type Rows<T> = {
  rows: T[];
  /** Number of rows that were malformed, duplicate, not requested, or in excess. */
  leftOut: number;
};

/** The valid rows that are `wanted`, without duplicate keys, at most `most` of them. */
export function sift<const S extends v.GenericSchema>(
  items: readonly unknown[],
  row: S,
  most: number,
  keyOf: (row: v.InferOutput<S>) => string | number,
  wanted: (row: v.InferOutput<S>) => boolean = () => true,
): Rows<v.InferOutput<S>> {
  const rows = new Map<string | number, v.InferOutput<S>>();
  for (const item of items.slice(0, most)) {
    const { success, output } = v.safeParse(row, item);
    if (success && wanted(output) && !rows.has(keyOf(output))) rows.set(keyOf(output), output);
  }
  return { rows: [...rows.values()], leftOut: items.length - rows.size };
}
