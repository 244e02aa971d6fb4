import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";

export type HealthState = { word: string; text: string; fill: string };

const hundredths = (count: bigint) => (WAD * count) / 100n;

/**
 * WAD. Below this health factor the page says "danger": a fall of collateral by a fifth, or a rise of debt by a
 * quarter, leads to liquidation. Ether has moved as far within a day.
 */
export const DANGER = hundredths(125n);

/** The health factor as a word with colours. The colour never appears without the word. */
export function healthState(health: HealthFactor): HealthState {
  if (health === null) return { word: "No debt", text: "text-good", fill: "bg-good" };
  if (health === "unreadable") return { word: "No price now", text: "text-warn", fill: "bg-warn" };
  if (health >= hundredths(200n)) return { word: "Comfortable", text: "text-good", fill: "bg-good" };
  if (health >= hundredths(150n)) return { word: "Sound", text: "text-good", fill: "bg-good" };
  if (health >= DANGER) return { word: "Keep an eye on it", text: "text-warn", fill: "bg-warn" };
  if (health >= WAD) return { word: "In danger of liquidation", text: "text-bad", fill: "bg-bad" };
  return { word: "Can be liquidated", text: "text-bad", fill: "bg-bad" };
}
