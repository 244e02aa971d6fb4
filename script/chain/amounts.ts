import { borrowCapacity } from "@weir/sdk/math/health";
import { findReserve, isReadable, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";

// For choosing amounts, not for accounting.

/** A part of an amount, rounded to a millionth. */
export const share = (amount: bigint, part: number): bigint => (amount * BigInt(Math.round(part * 1e6))) / 1_000_000n;

/** What the account can still borrow of a reserve, in token units, until its debt is this part of its limit. */
export function borrowRoom(snapshot: PoolSnapshot, reserveId: bigint, part: number): bigint {
  const { limit, debt } = borrowCapacity(snapshot);
  const room = share(limit, part) - debt;
  const reserve = findReserve(snapshot, reserveId);
  return room > 0n && isReadable(reserve) ? (room * WAD) / reserve.priceHigh : 0n;
}
