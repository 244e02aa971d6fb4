import { bitsOf, findReserve, type PoolSnapshot } from "../math/snapshot.ts";
import type { Action } from "./simulate.ts";

/** What a deposit does: it is lent and backs debts, is lent only, or is held as collateral without being lent. */
export type Kind = "backing" | "lent" | "collateral";

/** What a deposit of this reserve can do now, the kind that most accounts want first. */
export function kindsOf(snapshot: PoolSnapshot, reserveId: bigint): Kind[] {
  const { info } = findReserve(snapshot, reserveId);
  const { supplyBacksDebt, hasCollateral, hasDebt } = bitsOf(snapshot, reserveId);
  // In a stopped reserve only a position that backs debts already can grow.
  const canBegin = info.liquidationThreshold > 0 && !hasDebt && !info.stopped;
  const kinds: Kind[] = [];
  if (supplyBacksDebt || canBegin) kinds.push("backing");
  if (!supplyBacksDebt && !info.stopped) kinds.push("lent");
  if (hasCollateral || canBegin) kinds.push("collateral");
  return kinds;
}

/** The action, followed by `setCollateral` for a deposit that is to back debts and does not yet. */
export function actionsOf(action: Action, kind: Kind, snapshot: PoolSnapshot): Action[] {
  const switchOn =
    action.type === "supply" && kind === "backing" && !bitsOf(snapshot, action.reserveId).supplyBacksDebt;
  return switchOn ? [action, { type: "setCollateral", reserveId: action.reserveId, enabled: true }] : [action];
}
