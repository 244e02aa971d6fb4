import { apy, utilisation } from "@weir/sdk/math/interest";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";

/** A reserve at the end of an hour. Seconds, token units, WAD. */
export type Hour = {
  hour: number;
  supplyAssets: bigint;
  borrowAssets: bigint;
  utilisation: bigint;
  supplyApy: bigint;
  borrowApy: bigint;
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
export function withNow(
  hours: readonly Hour[],
  { totals, supplyRate, borrowRate }: ReserveSnapshot,
  now: number,
): Hour[] {
  const { supplyAssets, borrowAssets } = totals;
  const present = {
    hour: now,
    supplyAssets,
    borrowAssets,
    utilisation: utilisation(supplyAssets, borrowAssets),
    supplyApy: apy(supplyRate),
    borrowApy: apy(borrowRate),
  };
  return [...hours.filter(({ hour }) => hour < now), present];
}
