import type { Address } from "viem";
import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";

/** Seconds: what a browser that has not been here before tells of. */
const LOOK_BACK = 7 * 86_400;

const keyOf = (chainId: number, account: Address) => `weir.liquidated.${chainId}.${account.toLowerCase()}`;

/** Changes when something was read; `kept`: false where the browser refused to store it. */
export const readNotices = createStore<{ until: ReadonlyMap<string, number>; kept: boolean }>({
  until: new Map(),
  kept: true,
});

/** The second until which the account's user has read of liquidations. Garbage counts as never. */
export function readUntil(chainId: number, account: Address, now: number): number {
  const key = keyOf(chainId, account);
  const text = readStored(key) ?? "";
  const stored = /^\d{1,12}$/.test(text) ? Number(text) : now - LOOK_BACK;
  return Math.max(readNotices.get().until.get(key) ?? 0, stored);
}

/** Remembers that everything up to that second was read. */
export function markRead(chainId: number, account: Address, second: number): void {
  const key = keyOf(chainId, account);
  const kept = writeStored(key, String(second));
  readNotices.set({ until: new Map(readNotices.get().until).set(key, second), kept });
}
