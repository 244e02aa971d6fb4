import type { Plan } from "@weir/sdk/actions/plan";
import { createStore } from "@/lib/store.ts";
import type { Intent } from "./intent.ts";
import type { Run } from "./run.ts";

/** What is being signed. Lives outside the dialog: closing that does not stop what is on its way. */
export type Flow = { intent: Intent; plan: Plan; run: Run; summary: string };

export const flow = createStore<Flow | null>(null);

export const isUnderway = (current: Flow | null): boolean => current !== null && current.run.outcome === null;
