import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Hex } from "viem";
import { csvText } from "@/lib/csvText.ts";
import { plainAmount } from "@/lib/format/amount.ts";
import type { Unit } from "@/lib/format/value.ts";
import words from "@/messages/account.js";
import type { Entry } from "./fetchActivity.ts";

type Side = NonNullable<Entry["side"]>;

/** Where an entry belongs, for its names. undefined: this site does not list the reserve. */
export type Place = { pool: string; unit: Unit; reserve: Pick<ReserveSnapshot, "symbol" | "decimals"> } | undefined;

/** An amount in token units, and its value in WAD of the unit at the prices then; null: one of them is unknown. */
export type Flow = { units: bigint; value: bigint | null };

/** What came in, went out and accrued on one side of one reserve; `out` is not below 0. */
export type Sum = { reserveId: Hex; side: Side; into: Flow; out: Flow; interest: Flow };

const NOTHING: Flow = { units: 0n, value: 0n };

const plus = (a: Flow, b: Flow): Flow => ({
  units: a.units + b.units,
  value: a.value === null || b.value === null ? null : a.value + b.value,
});

/** What an entry moved, by direction. */
function flowsOf({ deltaAssets, value, interest, interestValue }: Entry): Pick<Sum, "into" | "out" | "interest"> {
  const out = { units: -deltaAssets, value: value === null ? null : -value };
  return {
    into: deltaAssets > 0n ? { units: deltaAssets, value } : NOTHING,
    out: deltaAssets < 0n ? out : NOTHING,
    interest: interest === 0n ? NOTHING : { units: interest, value: interestValue },
  };
}

/** Sums of the entries by reserve and side, in the order of their first entries. Entries that change no balance count nothing. */
export function sumsOf(entries: readonly Entry[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const entry of entries) {
    const { reserveId, side } = entry;
    if (side === null) continue;
    const key = `${reserveId} ${side}`;
    const sum = sums.get(key) ?? { reserveId, side, into: NOTHING, out: NOTHING, interest: NOTHING };
    const { into, out, interest } = flowsOf(entry);
    sums.set(key, {
      ...sum,
      into: plus(sum.into, into),
      out: plus(sum.out, out),
      interest: plus(sum.interest, interest),
    });
  }
  return [...sums.values()];
}

/**
 * The entries as a table for a spreadsheet: every digit, a point before decimals, times in UTC. The columns "in", "out", "interest"
 * and their values add up to sumsOf(). A value whose price is unknown is empty.
 */
export function activityCsv(entries: readonly Entry[], placeOf: (reserveId: Hex) => Place): string {
  const lines = entries.map((entry) => {
    const place = placeOf(entry.reserveId);
    // Of a reserve that this site does not list the decimals are unknown, and the amounts stay token units.
    const amount = (units: bigint) => (units === 0n ? "0" : plainAmount(units, place?.reserve.decimals ?? 0));
    const worth = ({ value }: Flow) => (value === null ? "" : value === 0n ? "0" : plainAmount(value, 18));
    const { into, out, interest } = flowsOf(entry);
    return [
      new Date(entry.timestamp * 1000).toISOString(),
      entry.type,
      place?.pool ?? entry.poolId,
      place?.reserve.symbol ?? entry.reserveId,
      entry.side ?? "",
      amount(into.units),
      amount(out.units),
      amount(interest.units),
      place?.unit ?? "",
      worth(into),
      worth(out),
      worth(interest),
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
