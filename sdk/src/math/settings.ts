import type { ReserveSettings } from "../actions/poolCalls.ts";
import { keptCap } from "../codec/packedBooks.ts";
import { findReserve, MAX_UINT256, type PoolSnapshot, type ReserveSnapshot, withReserve } from "./snapshot.ts";

// What a change of a reserve's settings does: `setReserve` of the core.

/** A cap as the chain keeps it: rounded down to 13 significant bits, the largest uint256 where it keeps none. Token units. */
export const capAsKept = (cap: bigint): bigint => keptCap(cap) ?? MAX_UINT256;

/** The settings in force, as `setReserve` takes them; a threshold that falls counts with its end. A stopped reserve's ltv is 0. */
export const settingsOf = ({ info }: Pick<ReserveSnapshot, "info">): ReserveSettings => ({
  ltv: info.ltv,
  liquidationThreshold: info.nextLiquidationThreshold,
  reserveFactor: info.reserveFactor,
  supplyCap: info.supplyCap,
  borrowCap: info.borrowCap,
});

const names = ["ltv", "liquidationThreshold", "reserveFactor", "supplyCap", "borrowCap"] as const;

/** What rises: if anything does, the change has to be announced. While a reserve is stopped its ltv is not known here. */
export const risesOf = (reserve: Pick<ReserveSnapshot, "info">, to: ReserveSettings): (typeof names)[number][] => {
  const from = settingsOf(reserve);
  const kept = { ...to, supplyCap: capAsKept(to.supplyCap), borrowCap: capAsKept(to.borrowCap) };
  return names.filter((name) => kept[name] > from[name]);
};

/** The settings that differ once the chain has kept them. */
export const changedIn = (reserve: Pick<ReserveSnapshot, "info">, to: ReserveSettings): (typeof names)[number][] => {
  const from = settingsOf(reserve);
  const kept = { ...to, supplyCap: capAsKept(to.supplyCap), borrowCap: capAsKept(to.borrowCap) };
  return names.filter((name) => kept[name] !== from[name]);
};

/**
 * The snapshot in which the change has taken effect whole: a liquidation threshold that falls has reached its end, which
 * takes a week. Prices, interest and balances stay as they are. A stopped reserve's ltv stays 0.
 * @throws RangeError where the pool has no such reserve
 */
export function withSettings(snapshot: PoolSnapshot, reserveId: bigint, to: ReserveSettings): PoolSnapshot {
  const reserve = findReserve(snapshot, reserveId);
  return withReserve(snapshot, {
    ...reserve,
    info: {
      ...reserve.info,
      ltv: reserve.info.stopped ? 0 : to.ltv,
      liquidationThreshold: to.liquidationThreshold,
      nextLiquidationThreshold: to.liquidationThreshold,
      rampEnd: 0,
      reserveFactor: to.reserveFactor,
      supplyCap: capAsKept(to.supplyCap),
      borrowCap: capAsKept(to.borrowCap),
    },
  });
}
