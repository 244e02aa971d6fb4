import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Hex } from "viem";
import { csvText } from "@/lib/csvText.ts";
import { plainAmount } from "@/lib/format/amount.ts";
import words from "@/messages/account.js";
import type { Entry } from "./fetchActivity.ts";

type Side = NonNullable<Entry["side"]>;

/** Where an entry belongs, for its names. undefined: this site does not list the reserve. */
export type Place = { pool: string; reserve: Pick<ReserveSnapshot, "symbol" | "decimals"> } | undefined;

/** What came in, went out and accrued on one side of one reserve. Token units; `out` is not below 0. */
export type Sum = { reserveId: Hex; side: Side; into: bigint; out: bigint; interest: bigint };

/** Sums of the entries by reserve and side, in the order of their first entries. Entries that change no balance count nothing. */
export function sumsOf(entries: readonly Entry[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { reserveId, side, deltaAssets, interest } of entries) {
    if (side === null) continue;
    const key = `${reserveId} ${side}`;
    const sum = sums.get(key) ?? { reserveId, side, into: 0n, out: 0n, interest: 0n };
    sums.set(key, {
      ...sum,
      into: sum.into + (deltaAssets > 0n ? deltaAssets : 0n),
      out: sum.out + (deltaAssets < 0n ? -deltaAssets : 0n),
      interest: sum.interest + interest,
    });
  }
  return [...sums.values()];
}

/**
 * The entries as a table for a spreadsheet: every digit, a point before decimals, times in UTC. The columns "in", "out" and "interest" add
 * up to sumsOf().
 */
export function activityCsv(entries: readonly Entry[], placeOf: (reserveId: Hex) => Place): string {
  const lines = entries.map((entry) => {
    const place = placeOf(entry.reserveId);
    // Of a reserve that this site does not list the decimals are unknown, and the amounts stay token units.
    const amount = (units: bigint) => (units === 0n ? "0" : plainAmount(units, place?.reserve.decimals ?? 0));
    const { deltaAssets: delta, interest } = entry;
    return [
      new Date(entry.timestamp * 1000).toISOString(),
      entry.type,
      place?.pool ?? entry.poolId,
      place?.reserve.symbol ?? entry.reserveId,
      entry.side ?? "",
      amount(delta > 0n ? delta : 0n),
      amount(delta < 0n ? -delta : 0n),
      amount(interest),
      entry.actor,
      String(entry.block),
      entry.transaction,
    ];
  });
  return csvText([Object.values(words.csvColumns), ...lines]);
}

/** The entries of each calendar day of the reader, newest first. `start`: seconds. */
export function byDay<T extends Pick<Entry, "timestamp">>(entries: readonly T[]): { start: number; entries: T[] }[] {
  const days = new Map<number, T[]>();
  for (const entry of entries) {
    const start = new Date(entry.timestamp * 1000).setHours(0, 0, 0, 0) / 1000;
    days.set(start, [...(days.get(start) ?? []), entry]);
  }
  return [...days].map(([start, all]) => ({ start, entries: all }));
}
