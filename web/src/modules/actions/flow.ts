import type { Plan } from "@weir/sdk/actions/plan";
import { createStore } from "@/lib/store.ts";
import type { Goal } from "./intent.ts";
import type { Run } from "./run.ts";

/** The running flow. Kept outside the dialog: closing the dialog does not stop a transaction. */
export type Flow = {
  /** Equal in the records of all its transactions, also where it was stopped and goes on. */
  id: string;
  intent: Goal;
  plan: Plan;
  run: Run;
  summary: string;
};

export const flow = createStore<Flow | null>(null);

export const isUnderway = (current: Flow | null): boolean => current !== null && current.run.outcome === null;
