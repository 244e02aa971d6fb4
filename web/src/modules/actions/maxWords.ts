import type { Bound } from "@weir/sdk/actions/max";
import words from "@/messages/actions.js";

const { most, obstacles } = words;

/** What keeps the largest amount from being larger, as a sentence. */
export function maxWords(bound: Bound, symbol: string): string {
  if (bound.by !== "obstacle") return most[bound.by];
  const obstacle = obstacles[bound.obstacle];
  return typeof obstacle === "string" ? obstacle : obstacle({ symbol });
}
