import type { Stage } from "@/modules/actions/run.ts";

/** How a write gets on, in words. */
export const writeWords = {
  stages: {
    waiting: "Waits for its turn",
    simulating: "Trying it on the newest block…",
    signing: "Confirm in your wallet…",
    mining: "Sent. Waiting for a block…",
    confirmed: "Done",
  } satisfies Record<Stage, string>,
  step: (at: number, of: number) => `Transaction ${at} of ${of}:`,
  notDone: "Not done",
  sent: "Sent",
  nothingLeft: "Nothing was left",
  done: "Done.",
  again: "Try again",
  look: "Look again",
  close: "Close",
  steps: "Steps",
  before: "A transaction of this form is on its way.",
};
