import { bitsOf, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { zeroAddress } from "viem";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/standing.js";

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
      title: words.retiredTitle({ symbol }),
      text: words.retiredText,
    });
  }
  if (info.stopped) {
    found.push({
      key: "stopped",
      tone: "bad",
      title: words.stoppedTitle({ symbol }),
      text: words.stoppedText({ symbol }),
    });
  }
  if (isFalling(reserve, now)) {
    const [from, to] = [info.liquidationThreshold, info.nextLiquidationThreshold].map(formatBps);
    found.push({
      key: "falling",
      tone: "warn",
      title: words.fallingTitle({ symbol }),
      text: words.fallingText({ from: from!, to: to!, end: dateTime(info.rampEnd), symbol }),
    });
  }
  return found;
}

/** Why the action is not available in this reserve; null: it is. */
export type Barred = { supply: string | null; supplyCollateral: string | null; borrow: string | null };

export function barredOf(snapshot: PoolSnapshot, { id, info, symbol }: ReserveSnapshot): Barred {
  const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, id);
  const retired = info.retired ? words.retired({ symbol }) : null;
  const stopped = info.stopped ? words.stopped({ symbol }) : null;
  // Deposits that already are collateral may be increased.
  return {
    supply: retired ?? (supplyBacksDebt || hasCollateral ? null : stopped),
    supplyCollateral: hasCollateral ? null : stopped,
    borrow: retired ?? stopped,
  };
}
