import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import healthWords from "@/messages/health.js";
import { CRITICAL, DANGER, SAFE } from "./healthBounds.ts";

export type Level = "none" | "unreadable" | "safe" | "watch" | "danger" | "critical" | "liquidatable";

/** `text` and `fill`: classes of one colour, which never appears without the word. */
export type HealthState = { level: Level; word: string; text: string; fill: string };

const words = healthWords.levels;

const states: Record<Level, Omit<HealthState, "level">> = {
  none: { word: words.none, text: "text-safe", fill: "bg-safe" },
  unreadable: { word: words.unreadable, text: "text-watch", fill: "bg-watch" },
  safe: { word: words.safe, text: "text-safe", fill: "bg-safe" },
  watch: { word: words.watch, text: "text-watch", fill: "bg-watch" },
  danger: { word: words.danger, text: "text-danger", fill: "bg-danger" },
  critical: { word: words.critical, text: "text-critical", fill: "bg-critical" },
  liquidatable: { word: words.liquidatable, text: "text-critical", fill: "bg-critical" },
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
