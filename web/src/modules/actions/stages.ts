import type { Stage } from "./run.ts";

/** How a transaction gets on, in words. */
export const stages: Record<Stage, string> = {
  waiting: "Waits for its turn",
  simulating: "Trying it on the newest block…",
  signing: "Confirm in your wallet…",
  mining: "Sent. Waiting for a block…",
  confirmed: "Done",
};
