import { apy, utilisation } from "@weir/sdk/math/interest";
import { isReadable, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { perToken } from "@/modules/pools/totals.ts";

/** A reserve at the end of an hour or a day. Seconds, token units, WAD; prices WAD of the unit for one whole token. */
export type Hour = {
  hour: number;
  /** null: of another series than was asked for. */
  supplyAssets: bigint | null;
  borrowAssets: bigint | null;
  utilisation: bigint | null;
  supplyApy: bigint | null;
  borrowApy: bigint | null;
  rateAtTarget: bigint | null;
  /** null: of another series, unknown, or unreadable then. */
  price: { low: bigint; high: bigint } | null;
};

/** The hour in force at a time: the last one not after it. */
export function hourAt(hours: readonly Hour[], moment: number): Hour | undefined {
  let found: Hour | undefined;
  for (const hour of hours) {
    if (hour.hour > moment) break;
    found = hour;
  }
  return found ?? hours[0];
}

/** The history and the current state, which has accrued since the last event, from the chain. */
export function withNow(hours: readonly Hour[], reserve: ReserveSnapshot, now: number): Hour[] {
  const { totals, supplyRate, borrowRate, decimals } = reserve;
  const { supplyAssets, borrowAssets, rateAtTarget } = totals;
  const present: Hour = {
    hour: now,
    supplyAssets,
    borrowAssets,
    utilisation: utilisation(supplyAssets, borrowAssets),
    supplyApy: apy(supplyRate),
    borrowApy: apy(borrowRate),
    rateAtTarget,
    price: isReadable(reserve)
      ? { low: perToken(reserve.priceLow, decimals), high: perToken(reserve.priceHigh, decimals) }
      : null,
  };
  return [...hours.filter(({ hour }) => hour < now), present];
}

/**
 * The mean over time of a value that holds from each hour to the next, rounded down. Times without a value do not count;
 * null: there is none at all.
 */
export function averageOf(hours: readonly Hour[], of: (hour: Hour) => bigint | null): bigint | null {
  let [sum, time] = [0n, 0n];
  hours.forEach((hour, at) => {
    const next = hours[at + 1];
    const value = of(hour);
    if (!next || value === null) return;
    const held = BigInt(next.hour - hour.hour);
    sum += value * held;
    time += held;
  });
  return time === 0n ? null : sum / time;
}
