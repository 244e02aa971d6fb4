import { borrowCapacity, isWithinLimit, positionOf } from "../math/health.ts";
import { bitsOf, findReserve, idleOf, isReadable, type PoolSnapshot } from "../math/snapshot.ts";
import type { Action } from "./simulate.ts";

/** An action without its amount. */
export type Question = Pick<Action, "type" | "reserveId">;

/** Why not even one token unit can be moved. */
export type Obstacle =
  | "WalletEmpty"
  | "NothingSupplied"
  | "NothingOwed"
  | "NoCollateral"
  | "NothingIdle"
  | "CapReached"
  /** the account's debts need all of the position */
  | "NeededByDebts"
  | "ReserveRetired"
  | "ReserveStopped"
  | "DebtBacksItself"
  | "PriceUnreadable"
  /** nothing of the account's backs a debt in this pool */
  | "NothingBacksDebt"
  /** the debts are at the borrow limit */
  | "LimitUsed"
  /** the debts are above the borrow limit */
  | "LimitExceeded";

/** The reason for which the largest amount of the action is zero; null: it needs no amount. */
export function obstacleTo(snapshot: PoolSnapshot, { type, reserveId }: Question): Obstacle | null {
  const reserve = findReserve(snapshot, reserveId);
  const { walletBalance, position } = reserve;
  const { supplyAssets, debtAssets } = positionOf(reserve);
  switch (type) {
    case "setCollateral":
      return null;
    case "supply":
    case "supplyCollateral":
      return walletBalance === 0n ? "WalletEmpty" : "CapReached";
    case "borrow":
      return obstacleToBorrow(snapshot, reserveId);
    case "repay":
      return debtAssets === 0n ? "NothingOwed" : "WalletEmpty";
    case "withdraw":
      if (supplyAssets === 0n) return "NothingSupplied";
      return idleOf(reserve) === 0n ? "NothingIdle" : "NeededByDebts";
    case "withdrawCollateral":
      return position.collateral === 0n ? "NoCollateral" : "NeededByDebts";
  }
}

function obstacleToBorrow(snapshot: PoolSnapshot, reserveId: bigint): Obstacle {
  const reserve = findReserve(snapshot, reserveId);
  const { info, totals } = reserve;
  const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, reserveId);
  if (info.retired) return "ReserveRetired";
  if (info.stopped) return "ReserveStopped";
  if (supplyBacksDebt || hasCollateral) return "DebtBacksItself";
  const { limit, unreadableDebts, unreadableCollateral } = borrowCapacity(snapshot);
  if (!isReadable(reserve) || unreadableDebts.length + unreadableCollateral.length > 0) return "PriceUnreadable";
  if (limit === 0n) return "NothingBacksDebt";
  if (idleOf(reserve) === 0n) return "NothingIdle";
  if (totals.borrowAssets >= info.borrowCap) return "CapReached";
  return isWithinLimit(snapshot) ? "LimitUsed" : "LimitExceeded";
}
