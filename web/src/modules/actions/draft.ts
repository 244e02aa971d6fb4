import type { Kind } from "@weir/sdk/actions/supplyKind";
import type { Intent } from "./intent.ts";

export type Typed = { text: string; all: boolean };

/** The entered values of a form. */
export type Draft = { typed: Typed; accepted: boolean; kind: Kind };

// An intent is one opening of the dialog; a new one starts with empty values.
const drafts = new WeakMap<Intent, Draft>();

/** Kept when the signing begins, so that a rejected or reverted transaction leads back to the entered values. */
export const keepDraft = (intent: Intent, draft: Draft): void => void drafts.set(intent, draft);

export const draftOf = (intent: Intent): Draft | undefined => drafts.get(intent);
