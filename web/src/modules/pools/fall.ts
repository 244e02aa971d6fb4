import { healthFactor } from "@weir/sdk/math/health";
import { bitsOf, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { dateTime } from "@/lib/format/time.ts";
import { DANGER } from "@/lib/healthBounds.ts";
import words from "@/messages/standing.js";
import { isFalling, type Standing } from "./standing.ts";

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
    title: words.fall({ health: formatHealth(health), end }),
    text: health < WAD ? words.fallLost : words.fallNote,
  };
}
