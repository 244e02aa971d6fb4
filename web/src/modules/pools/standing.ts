import { bitsOf, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { zeroAddress } from "viem";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";

/** Exceptional states of a reserve, in words. */
export type Standing = { key: "retired" | "stopped" | "falling"; tone: "warn" | "bad"; title: string; text: string };

/** The pool has no owner, so its settings are permanent. */
export const isFrozen = ({ info }: PoolSnapshot): boolean => info.owner === zeroAddress;

export const isFalling = ({ info }: ReserveSnapshot, now: bigint): boolean =>
  now < BigInt(info.rampEnd) && info.nextLiquidationThreshold < info.liquidationThreshold;

export function standingOf(reserve: ReserveSnapshot, now: bigint): Standing[] {
  const { info, symbol } = reserve;
  const found: Standing[] = [];
  if (info.retired) {
    found.push({
      key: "retired",
      tone: "bad",
      title: `${symbol} is retired in this pool.`,
      text: "A loss emptied it: it can no longer be supplied or borrowed. Repaying and withdrawing still work.",
    });
  }
  if (info.stopped) {
    found.push({
      key: "stopped",
      tone: "bad",
      title: `${symbol} is stopped in this pool.`,
      text: `Its guardian or owner allows nothing that adds risk: no new deposits, no borrowing, and ${symbol} as collateral carries no new debt. Repaying and withdrawing still work, and what backs debts already can be added to.`,
    });
  }
  if (isFalling(reserve, now)) {
    const [from, to] = [info.liquidationThreshold, info.nextLiquidationThreshold].map(formatBps);
    found.push({
      key: "falling",
      tone: "warn",
      title: `The liquidation threshold of ${symbol} is falling.`,
      text: `From ${from} now to ${to} on ${dateTime(info.rampEnd)}, in a straight line. Borrowers against ${symbol} need more collateral or less debt by then.`,
    });
  }
  return found;
}

/** Why the action is not available in this reserve; null: it is. */
export type Barred = { supply: string | null; supplyCollateral: string | null; borrow: string | null };

export function barredOf(snapshot: PoolSnapshot, { id, info, symbol }: ReserveSnapshot): Barred {
  const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, id);
  const retired = info.retired ? `${symbol} is retired: a loss emptied it.` : null;
  const stopped = info.stopped ? `The pool's guardian or owner has stopped ${symbol}.` : null;
  // Deposits that already are collateral may be increased.
  return {
    supply: retired ?? (supplyBacksDebt || hasCollateral ? null : stopped),
    supplyCollateral: hasCollateral ? null : stopped,
    borrow: retired ?? stopped,
  };
}
