import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";

export type Level = "none" | "unreadable" | "safe" | "watch" | "danger" | "critical" | "liquidatable";

/** `text` and `fill`: classes of one colour, which never appears without the word. */
export type HealthState = { level: Level; word: string; text: string; fill: string };

const hundredths = (count: bigint) => (WAD * count) / 100n;

/** WAD. From this health factor on the page says "Safe": collateral could lose a third of its value. */
export const SAFE = hundredths(150n);

/**
 * WAD. Below this health factor the page says "Danger": a fall of collateral by a fifth, or a rise of debt by a
 * quarter, leads to liquidation. Ether has moved as far within a day.
 */
export const DANGER = hundredths(125n);

/** WAD. Below this health factor the page says "Critical": a fall of collateral by a tenth leads to liquidation. */
export const CRITICAL = hundredths(110n);

const states: Record<Level, Omit<HealthState, "level">> = {
  none: { word: "No debt", text: "text-safe", fill: "bg-safe" },
  unreadable: { word: "No price now", text: "text-watch", fill: "bg-watch" },
  safe: { word: "Safe", text: "text-safe", fill: "bg-safe" },
  watch: { word: "Watch", text: "text-watch", fill: "bg-watch" },
  danger: { word: "Danger", text: "text-danger", fill: "bg-danger" },
  critical: { word: "Critical", text: "text-critical", fill: "bg-critical" },
  liquidatable: { word: "Liquidatable", text: "text-critical", fill: "bg-critical" },
};

/** The level of a health factor, by its exact value: 1.2499 is below 1.25. */
export function levelOf(health: HealthFactor): Level {
  if (health === null) return "none";
  if (health === "unreadable") return "unreadable";
  if (health < WAD) return "liquidatable";
  if (health < CRITICAL) return "critical";
  if (health < DANGER) return "danger";
  return health < SAFE ? "watch" : "safe";
}

/** The health factor as a word with colours. */
export function healthState(health: HealthFactor): HealthState {
  const level = levelOf(health);
  return { level, ...states[level] };
}
