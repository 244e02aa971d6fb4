import type { HealthFactor } from "@weir/contracts/math/health";
import { WAD } from "@weir/contracts/math/wad";

export type HealthState = { word: string; text: string; fill: string };

const tenths = (count: bigint) => (WAD * count) / 10n;

/** The health factor in a word, and its colours. The word always goes with the colour. */
export function healthState(health: HealthFactor): HealthState {
  if (health === null) return { word: "No debt", text: "text-good", fill: "bg-good" };
  if (health === "unreadable") return { word: "No price now", text: "text-warn", fill: "bg-warn" };
  if (health >= tenths(20n)) return { word: "Comfortable", text: "text-good", fill: "bg-good" };
  if (health >= tenths(15n)) return { word: "Sound", text: "text-good", fill: "bg-good" };
  if (health >= tenths(11n)) return { word: "Keep an eye on it", text: "text-warn", fill: "bg-warn" };
  if (health >= WAD) return { word: "Close to liquidation", text: "text-bad", fill: "bg-bad" };
  return { word: "Can be liquidated", text: "text-bad", fill: "bg-bad" };
}
