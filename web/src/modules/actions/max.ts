import { maxBorrow, maxWithdraw, maxWithdrawCollateral, positionOf } from "@weir/sdk/math/health";
import { advance } from "@weir/sdk/math/simulate";
import { findReserve, idleOf, MAX_UINT256, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Intent } from "./intent.ts";
import { whyNothing } from "./whyNothing.ts";

/** A signature takes its time and the clock runs on: amounts and approvals hold for as long as this. */
export const AHEAD = 600n;

/** Prices move while one signs; what hangs on them keeps this much away from the limit. */
const ROOM = { numerator: 99n, denominator: 100n };

/** `all`: the whole position, whatever it has grown to when it is mined. `why`: what stops it from being more. */
export type Max = { assets: bigint; all: boolean; why: string | null };

const above = (value: bigint) => (value > 0n ? value : 0n);
const withRoom = (value: bigint) => (value * ROOM.numerator) / ROOM.denominator;

const WALLET = "All that your wallet holds.";
const CAP = "As much as the pool’s cap still admits.";
const LIQUIDITY = "As much as is not lent out now.";
const DEBTS = "As much as your debts leave free, less 1% for moving prices.";

/** The largest amount that will still go through when it is mined, some minutes from now. */
export function maxOf(snapshot: PoolSnapshot, intent: Pick<Intent, "type" | "reserveId">): Max {
  const max = mostOf(snapshot, intent);
  return max.assets === 0n ? { assets: 0n, all: false, why: whyNothing(snapshot, intent) } : max;
}

function mostOf(snapshot: PoolSnapshot, { type, reserveId }: Pick<Intent, "type" | "reserveId">): Max {
  const reserve = findReserve(snapshot, reserveId);
  const { walletBalance, info, position } = reserve;
  const later = advance(snapshot, AHEAD);
  const { totals } = findReserve(later, reserveId);
  switch (type) {
    case "setCollateral":
      return { assets: 0n, all: false, why: null };
    case "supply": {
      const room = info.supplyCap === MAX_UINT256 ? MAX_UINT256 : above(info.supplyCap - totals.supplyAssets);
      return room < walletBalance
        ? { assets: room, all: false, why: CAP }
        : { assets: walletBalance, all: false, why: WALLET };
    }
    case "supplyCollateral": {
      const room = info.collateralCap === MAX_UINT256 ? MAX_UINT256 : above(info.collateralCap - info.collateralTotal);
      return room < walletBalance
        ? { assets: room, all: false, why: CAP }
        : { assets: walletBalance, all: false, why: WALLET };
    }
    case "borrow": {
      const most = maxBorrow(later, reserveId);
      if (most > 0n && most >= idleOf(reserve)) return { assets: withRoom(most), all: false, why: LIQUIDITY };
      if (most > 0n && info.borrowCap !== MAX_UINT256 && most >= info.borrowCap - totals.borrowAssets) {
        return { assets: withRoom(most), all: false, why: CAP };
      }
      return {
        assets: withRoom(most),
        all: false,
        why: "As much as your collateral carries, less 1% for moving prices.",
      };
    }
    case "repay": {
      const { debtAssets } = positionOf(reserve);
      const grown = positionOf(findReserve(later, reserveId)).debtAssets;
      // What the wallet cannot cover to the end of the wait is paid in part: the rest is owed still.
      if (walletBalance >= grown) return { assets: debtAssets, all: true, why: null };
      if (walletBalance < debtAssets) return { assets: walletBalance, all: false, why: WALLET };
      return { assets: debtAssets, all: false, why: WALLET };
    }
    case "withdraw": {
      const { supplyAssets } = positionOf(reserve);
      const most = maxWithdraw(later, reserveId);
      if (most >= positionOf(findReserve(later, reserveId)).supplyAssets) {
        return { assets: supplyAssets, all: supplyAssets > 0n, why: null };
      }
      if (most >= idleOf(reserve)) return { assets: most, all: false, why: LIQUIDITY };
      return { assets: withRoom(most), all: false, why: DEBTS };
    }
    case "withdrawCollateral": {
      const most = maxWithdrawCollateral(later, reserveId);
      if (most === position.collateral) return { assets: most, all: most > 0n, why: null };
      return { assets: withRoom(most), all: false, why: DEBTS };
    }
  }
}
