import { utilisation } from "@weir/sdk/math/interest";
import { isReadable, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { mulWadDown } from "@weir/sdk/math/wad";
import { middlePrice } from "./middlePrice.ts";

/** WAD of the unit; null: there is no price. */
export const worthOf = (reserve: ReserveSnapshot, assets: bigint): bigint | null =>
  isReadable(reserve) ? mulWadDown(assets, middlePrice(reserve)) : null;

/** WAD of the unit for one whole token. */
export const perToken = (price: bigint, decimals: number): bigint => (price * 10n ** BigInt(decimals)) / 10n ** 18n;

/** Sums over a pool in its unit, without reserves that have no price. */
export function poolTotals(snapshot: PoolSnapshot) {
  let supplied = 0n;
  let borrowed = 0n;
  for (const reserve of snapshot.reserves) {
    supplied += worthOf(reserve, reserve.totals.supplyAssets) ?? 0n;
    borrowed += worthOf(reserve, reserve.totals.borrowAssets) ?? 0n;
  }
  return { supplied, borrowed, idle: supplied - borrowed, utilisation: utilisation(supplied, borrowed) };
}
