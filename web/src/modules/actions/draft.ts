import type { Kind } from "@weir/sdk/actions/supplyKind";
import type { Intent } from "./intent.ts";

export type Typed = { text: string; all: boolean };

/** What someone has filled in. */
export type Draft = { typed: Typed; accepted: boolean; kind: Kind };

// An intent is one opening of the dialog: with it goes what was filled in.
const drafts = new WeakMap<Intent, Draft>();

/** Kept when the signing begins, so that the way back from a declined or refused transaction leads to what was typed. */
export const keepDraft = (intent: Intent, draft: Draft): void => void drafts.set(intent, draft);

export const draftOf = (intent: Intent): Draft | undefined => drafts.get(intent);
