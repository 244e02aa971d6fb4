import type { Action } from "@weir/sdk/actions/simulate";
import { maxBorrow, maxWithdraw, maxWithdrawCollateral, positionOf } from "@weir/sdk/math/health";
import { findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";

/** The largest amount that the action admits in the snapshot, token units. */
export const mostOf = (snapshot: PoolSnapshot, { type, reserveId }: Action): bigint => {
  const reserve = findReserve(snapshot, reserveId);
  if (type === "withdraw") return maxWithdraw(snapshot, reserveId);
  if (type === "withdrawCollateral") return maxWithdrawCollateral(snapshot, reserveId);
  if (type === "borrow") return maxBorrow(snapshot, reserveId);
  if (type === "repay") return positionOf(reserve).debtAssets;
  return reserve.walletBalance;
};
