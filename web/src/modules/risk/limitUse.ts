import { borrowCapacity } from "@weir/sdk/math/health";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { mulDivUp, WAD } from "@weir/sdk/math/wad";

/** The debts as a part of the borrow limit, WAD, rounded up. null: no limit, or a price is unreadable. */
export function limitUseOf(snapshot: PoolSnapshot): bigint | null {
  const { limit, debt, unreadableDebts, unreadableCollateral } = borrowCapacity(snapshot);
  if (limit === 0n || unreadableDebts.length + unreadableCollateral.length > 0) return null;
  return mulDivUp(debt, WAD, limit);
}

/** In tenths of a percent, rounded up: 99.91 % of the limit reads as 100 %, never as less than it is. */
export const tenthsUp = (wad: bigint): bigint => {
  const tenth = WAD / 1000n;
  return ((wad + tenth - 1n) / tenth) * tenth;
};
