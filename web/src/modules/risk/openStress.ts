import type { Hex } from "viem";
import { replaceQuery } from "@/lib/replaceQuery.ts";
import { createStore } from "@/lib/store.ts";

/** The parameters of a stressed position in the page's address; `stress` names the pool. */
export const PARAMETERS = ["stress", "move", "days", "rates"] as const;

/** The pool whose position is stressed, if any. */
export const openStress = createStore<string | null>(null);

export const readOpenStress = (): void => openStress.set(new URLSearchParams(window.location.search).get("stress"));

/** Opens or closes the panel, and says so in the address. */
export function showStress(pool: Hex | null): void {
  const query = new URLSearchParams(window.location.search);
  for (const name of PARAMETERS) query.delete(name);
  if (pool) query.set("stress", pool);
  replaceQuery(query);
  openStress.set(pool);
}
