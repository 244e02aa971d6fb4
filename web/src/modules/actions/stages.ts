import stageWords from "@/messages/stages.js";
import type { Stage } from "./run.ts";

/** How a transaction gets on, in words. */
export const stages: Record<Stage, string> = stageWords;
