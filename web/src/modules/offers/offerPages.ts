import { createStore } from "@/lib/store.ts";

/** How many pages of offers are asked for, of everyone who shows some: each list shows what another has asked for. */
export const offerPages = createStore(1);
