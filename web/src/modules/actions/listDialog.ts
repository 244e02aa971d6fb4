import { createStore } from "@/lib/store.ts";

/** The id of the list whose dialog is open, if any. */
export const listDialog = createStore<string | null>(null);
