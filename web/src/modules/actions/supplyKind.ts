import type { Action } from "@weir/sdk/math/simulate";
import { bitsOf, findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";

/** What a deposit is to do: earn and back debts, earn alone, or lie still and back debts. */
export type Kind = "backing" | "lent" | "collateral";

/** What a deposit of this reserve may do now, what most people want first. */
export function kindsOf(snapshot: PoolSnapshot, reserveId: bigint): Kind[] {
  const { info } = findReserve(snapshot, reserveId);
  const { supplyBacksDebt, hasCollateral, hasDebt } = bitsOf(snapshot, reserveId);
  // Stopped, only what backs debts already can be added to.
  const canBegin = info.liquidationThreshold > 0 && !hasDebt && !info.stopped;
  const kinds: Kind[] = [];
  if (supplyBacksDebt || canBegin) kinds.push("backing");
  if (!supplyBacksDebt && !info.stopped) kinds.push("lent");
  if (hasCollateral || canBegin) kinds.push("collateral");
  return kinds;
}

/** A deposit that is to back debts is switched on after it, where it is not already. */
export function actionsOf(action: Action, kind: Kind, snapshot: PoolSnapshot): Action[] {
  const switchOn =
    action.type === "supply" && kind === "backing" && !bitsOf(snapshot, action.reserveId).supplyBacksDebt;
  return switchOn ? [action, { type: "setCollateral", reserveId: action.reserveId, enabled: true }] : [action];
}
