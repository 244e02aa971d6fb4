import { maxBorrow, maxWithdraw, maxWithdrawCollateral, positionOf } from "../math/health.ts";
import { findReserve, idleOf, MAX_UINT256, type PoolSnapshot } from "../math/snapshot.ts";
import { type Obstacle, obstacleTo, type Question } from "./obstacle.ts";
import { advance } from "./simulate.ts";

/** Seconds from the snapshot for which amounts and approvals hold: signing takes time, and interest accrues meanwhile. */
export const AHEAD = 600n;

/** The part of an amount that depends on prices which is offered: prices move while the account signs. */
const ROOM = { numerator: 99n, denominator: 100n };

/** What keeps the largest amount from being larger. */
export type Bound =
  | { by: "wallet" | "cap" | "liquidity" }
  /** the account's debts, less 1 % for moving prices */
  | { by: "debts" }
  /** the account's collateral, less 1 % for moving prices */
  | { by: "collateral" }
  /** no amount at all is possible */
  | { by: "obstacle"; obstacle: Obstacle };

/**
 * The largest amount, in token units. `all`: the whole position, including what it accrues until the transaction is mined.
 * `bound` null: nothing bounds it but the position itself.
 */
export type Max = { assets: bigint; all: boolean; bound: Bound | null };

const above = (value: bigint) => (value > 0n ? value : 0n);
const withRoom = (value: bigint) => (value * ROOM.numerator) / ROOM.denominator;

/** The largest amount that the core still accepts AHEAD seconds after the snapshot. */
export function maxOf(snapshot: PoolSnapshot, question: Question): Max {
  const max = mostOf(snapshot, question);
  if (max.assets !== 0n) return max;
  const obstacle = obstacleTo(snapshot, question);
  return { assets: 0n, all: false, bound: obstacle && { by: "obstacle", obstacle } };
}

function mostOf(snapshot: PoolSnapshot, { type, reserveId }: Question): Max {
  const reserve = findReserve(snapshot, reserveId);
  const { walletBalance, info, position } = reserve;
  const later = advance(snapshot, AHEAD);
  const { totals } = findReserve(later, reserveId);
  const part = (assets: bigint, by: "wallet" | "cap" | "liquidity" | "debts" | "collateral"): Max => ({
    assets,
    all: false,
    bound: { by },
  });
  const deposit = (cap: bigint, total: bigint): Max => {
    const room = cap === MAX_UINT256 ? MAX_UINT256 : above(cap - total);
    return room < walletBalance ? part(room, "cap") : part(walletBalance, "wallet");
  };
  switch (type) {
    case "setCollateral":
      return { assets: 0n, all: false, bound: null };
    case "supply":
      return deposit(info.supplyCap, totals.supplyAssets);
    case "supplyCollateral":
      return deposit(info.collateralCap, info.collateralTotal);
    case "borrow": {
      const most = maxBorrow(later, reserveId);
      if (most > 0n && most >= idleOf(reserve)) return part(withRoom(most), "liquidity");
      if (most > 0n && info.borrowCap !== MAX_UINT256 && most >= info.borrowCap - totals.borrowAssets) {
        return part(withRoom(most), "cap");
      }
      return part(withRoom(most), "collateral");
    }
    case "repay": {
      const { debtAssets } = positionOf(reserve);
      const grown = positionOf(findReserve(later, reserveId)).debtAssets;
      // A wallet that may not cover the debt when the transaction is mined repays a part of it.
      if (walletBalance >= grown) return { assets: debtAssets, all: true, bound: null };
      return part(walletBalance < debtAssets ? walletBalance : debtAssets, "wallet");
    }
    case "withdraw": {
      const { supplyAssets } = positionOf(reserve);
      const most = maxWithdraw(later, reserveId);
      if (most >= positionOf(findReserve(later, reserveId)).supplyAssets) {
        return { assets: supplyAssets, all: supplyAssets > 0n, bound: null };
      }
      if (most >= idleOf(reserve)) return part(most, "liquidity");
      return part(withRoom(most), "debts");
    }
    case "withdrawCollateral": {
      const most = maxWithdrawCollateral(later, reserveId);
      if (most === position.collateral) return { assets: most, all: most > 0n, bound: null };
      return part(withRoom(most), "debts");
    }
  }
}
