import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";

const KEY = "weir.density";

/** Whether the rows of the markets are compact. `kept`: false where the browser refused to store it. */
export const density = createStore({
  compact: typeof window !== "undefined" && readStored(KEY) === "compact",
  kept: true,
});

export const chooseDensity = (compact: boolean): void =>
  density.set({ compact, kept: writeStored(KEY, compact ? "compact" : null) });
