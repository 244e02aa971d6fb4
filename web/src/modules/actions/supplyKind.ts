import type { Action } from "@weir/contracts/math/simulate";
import { bitsOf, findReserve, type PoolSnapshot } from "@weir/contracts/math/snapshot";

/** What a deposit is to do: earn and back debts, earn alone, or lie still and back debts. */
export type Kind = "backing" | "lent" | "collateral";

/** Whether a deposit of this reserve may back the account's debts. */
export function canBack(snapshot: PoolSnapshot, reserveId: bigint): boolean {
  const { info } = findReserve(snapshot, reserveId);
  return info.liquidationThreshold > 0 && !bitsOf(snapshot, reserveId).hasDebt;
}

/** A deposit that is to back debts is switched on after it, where it is not already. */
export function actionsOf(action: Action, kind: Kind, snapshot: PoolSnapshot): Action[] {
  const switchOn =
    action.type === "supply" && kind === "backing" && !bitsOf(snapshot, action.reserveId).supplyBacksDebt;
  return switchOn ? [action, { type: "setCollateral", reserveId: action.reserveId, enabled: true }] : [action];
}
