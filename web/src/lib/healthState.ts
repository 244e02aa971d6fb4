import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";

export type HealthState = { word: string; text: string; fill: string };

const hundredths = (count: bigint) => (WAD * count) / 100n;

/**
 * WAD. Below it an account is in danger: collateral a fifth down, or a debt a quarter up, is a liquidation, and ether has
 * moved as far within a day.
 */
export const DANGER = hundredths(125n);

/** The health factor in a word, and its colours. The word always goes with the colour. */
export function healthState(health: HealthFactor): HealthState {
  if (health === null) return { word: "No debt", text: "text-good", fill: "bg-good" };
  if (health === "unreadable") return { word: "No price now", text: "text-warn", fill: "bg-warn" };
  if (health >= hundredths(200n)) return { word: "Comfortable", text: "text-good", fill: "bg-good" };
  if (health >= hundredths(150n)) return { word: "Sound", text: "text-good", fill: "bg-good" };
  if (health >= DANGER) return { word: "Keep an eye on it", text: "text-warn", fill: "bg-warn" };
  if (health >= WAD) return { word: "In danger of liquidation", text: "text-bad", fill: "bg-bad" };
  return { word: "Can be liquidated", text: "text-bad", fill: "bg-bad" };
}
