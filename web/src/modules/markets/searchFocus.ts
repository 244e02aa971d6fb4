import { createStore } from "@/lib/store.ts";

/** Whether the search of the markets shall take the focus as soon as it is on the page. */
export const searchWanted = createStore(false);
