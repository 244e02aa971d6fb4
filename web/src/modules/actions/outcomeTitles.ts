import actionWords from "@/messages/actions.js";
import type { Outcome } from "./run.ts";

/** How a transaction ended that is not confirmed. */
export const outcomeTitles: Record<Exclude<Outcome["kind"], "confirmed">, string> = actionWords.outcomes;

/** Outcomes that are errors. The others are user decisions, or may still succeed. */
export const failures: ReadonlySet<Outcome["kind"]> = new Set(["reverted", "failed"]);
