import { healthFactor } from "@weir/sdk/math/health";
import { bitsOf, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { zeroAddress } from "viem";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import { DANGER } from "@/lib/healthBounds.ts";

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

/** The effect of falling thresholds on the account, if nothing else changes; null: none. */
export function fallOf(snapshot: PoolSnapshot): Pick<Standing, "tone" | "title" | "text"> | null {
  const falling = snapshot.reserves.filter((reserve) => {
    const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, reserve.id);
    return (supplyBacksDebt || hasCollateral) && isFalling(reserve, snapshot.timestamp);
  });
  if (falling.length === 0) return null;
  const reserves = snapshot.reserves.map((reserve) => ({
    ...reserve,
    info: { ...reserve.info, liquidationThreshold: reserve.info.nextLiquidationThreshold },
  }));
  const health = healthFactor({ ...snapshot, reserves });
  if (typeof health !== "bigint") return null;
  const end = dateTime(Math.max(...falling.map(({ info }) => info.rampEnd)));
  return {
    tone: health < DANGER ? "bad" : "warn",
    title: `Your health factor will be ${formatHealth(health)} on ${end}, if nothing else moves.`,
    text:
      health < WAD
        ? "Others may liquidate you by then. Repay or add collateral before."
        : "Interest and prices come on top.",
  };
}
