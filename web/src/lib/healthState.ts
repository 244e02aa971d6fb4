import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import { CRITICAL, DANGER, SAFE } from "./healthBounds.ts";

export type Level = "none" | "unreadable" | "safe" | "watch" | "danger" | "critical" | "liquidatable";

/** `text` and `fill`: classes of one colour, which never appears without the word. */
export type HealthState = { level: Level; word: string; text: string; fill: string };

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
