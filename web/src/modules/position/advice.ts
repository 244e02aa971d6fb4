import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import { percent } from "@/lib/format/percent.ts";
import holdingWords from "@/messages/holdings.js";

const words = holdingWords.advice;
const MOST = 1_000n;

/**
 * A sentence on how far prices may move against the account: collateral down, debt up. Both truncated to whole
 * percents.
 */
export function adviceOf(health: HealthFactor): string {
  if (health === null) return words.noDebt;
  if (health === "unreadable") return words.noPrice;
  if (health < WAD) return words.liquidatable;
  const fall = 100n - (100n * WAD + health - 1n) / health;
  const rise = (100n * (health - WAD)) / WAD;
  if (fall === 0n) return words.brink;
  const say = rise > MOST ? words.far : words.room;
  return say({ fall: percent(`${fall}`), rise: percent(`${rise > MOST ? MOST : rise}`) });
}
