import { hexOf as anyHexOf } from "@weir/sdk/deployments/hex";
import * as v from "valibot";
import type { Hex } from "viem";

// What the fields of an indexer's answer may be. It is a program of a stranger's, as far as this page can tell.

/** The end of the year 9999, seconds: what comes after has no date that people write. */
const LAST = 253_402_300_799;

export const hexOf = (bytes: number) =>
  v.pipe(
    anyHexOf(bytes),
    v.transform((text) => text.toLowerCase() as Hex),
  );

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const seconds = v.pipe(count, v.maxValue(LAST));

const decimal = (pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.regex(pattern),
    v.transform((text) => BigInt(text)),
  );

/** Token units, shares, WAD: no reserve holds 2^128 of anything, which has 39 digits. */
export const units = decimal(/^\d{1,39}$/);
export const signedUnits = decimal(/^-?\d{1,39}$/);

/** WAD, of a rate or a share: the core allows a rate of 10 a year at most. */
export const fraction = v.pipe(units, v.maxValue(10n ** 19n));

export type Rows<T> = {
  rows: T[];
  /** How many were malformed, twice there, not what was asked for, or more than that. */
  leftOut: number;
};

/** The rows that are well-formed and `wanted`, each key once, and `most` of them at most. */
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
