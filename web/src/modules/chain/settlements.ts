import type { Hex } from "viem";
import { createStore } from "@/lib/store.ts";
import type { Settlement } from "./settlement.ts";

/** Of this visit, newest first. */
export const settlements = createStore<readonly Settlement[]>([]);

const KEPT = 20;

/** From now on it is looked after, whether or not someone looks on. */
export function look(hash: Hex, block: bigint, what: string): void {
  const fresh: Settlement = { hash, what, block, reverted: false, missed: 0, final: false };
  const others = settlements.get().filter((other) => other.hash !== hash);
  settlements.set([fresh, ...others].slice(0, KEPT));
}
