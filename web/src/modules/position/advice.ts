import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";

const MOST = 1_000n;

/**
 * A sentence on how far prices may move against the account: collateral down, debt up. Both truncated to whole
 * percents.
 */
export function adviceOf(health: HealthFactor): string {
  if (health === null) return "You owe nothing here, so nothing here can be liquidated.";
  if (health === "unreadable")
    return "An oracle gives no price now. No liquidation is possible meanwhile; repaying still works.";
  if (health < WAD) {
    return "Anyone may repay part of your debt now and take collateral with a bonus. Repay or add collateral at once.";
  }
  const fall = 100n - (100n * WAD + health - 1n) / health;
  const rise = (100n * (health - WAD)) / WAD;
  if (fall === 0n) return "The smallest move of prices can bring it under 1. Repay or add collateral now.";
  return `Your collateral could lose ${fall}% of its value, or your debt gain ${rise > MOST ? `over ${MOST}` : rise}%, before others may liquidate you.`;
}
