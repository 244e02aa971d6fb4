import type { Outcome } from "./run.ts";

/** How a transaction ended that is not confirmed. */
export const outcomeTitles: Record<Exclude<Outcome["kind"], "confirmed">, string> = {
  rejected: "Declined in the wallet",
  reverted: "The chain refused it",
  cancelled: "Cancelled in the wallet",
  replaced: "Another transaction took its place",
  dropped: "The network dropped it",
  lost: "Not confirmed yet",
  failed: "It could not be sent",
  switched: "Stopped: the wallet has switched",
  short: "Too little is approved",
  changed: "The figures have changed",
};

/** Outcomes that are errors. The others are user decisions, or may still succeed. */
export const failures: ReadonlySet<Outcome["kind"]> = new Set(["reverted", "failed"]);
