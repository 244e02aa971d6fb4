import type { Hex } from "viem";
import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";

const KEY = "weir.pools";
/** Each is read in every block. */
export const MOST_OPENED = 10;

/** A pool that this site does not list, and that its user has opened here all the same. */
export type Opened = { chainId: number; id: Hex };

/** Parses what this browser stored. What is malformed, duplicate or too much is left out. */
export function restoredOpened(text: string | null): Opened[] {
  const found = new Map<string, Opened>();
  for (const item of (text ?? "").split(" ")) {
    const [, chainId, id] = /^(\d{1,15}):(0x[0-9a-f]{62}00)$/.exec(item) ?? [];
    if (chainId && id && found.size < MOST_OPENED) found.set(item, { chainId: Number(chainId), id: id as Hex });
  }
  return [...found.values()];
}

/** `kept`: false where the browser refused to store it, so that it ends with the page. */
export const openedPools = createStore<{ list: readonly Opened[]; kept: boolean }>({
  list: typeof window === "undefined" ? [] : restoredOpened(readStored(KEY)),
  kept: true,
});

const update = (list: readonly Opened[]): void =>
  openedPools.set({
    list,
    kept: writeStored(KEY, list.length === 0 ? null : list.map(({ chainId, id }) => `${chainId}:${id}`).join(" ")),
  });

const isSame = (a: Opened, b: Opened): boolean => a.chainId === b.chainId && a.id === b.id;

/** Shows the pool on every page as one that is not listed. The oldest leaves when there are too many. */
export function openPool(chainId: number, id: Hex): void {
  const one = { chainId, id: id.toLowerCase() as Hex };
  const rest = openedPools.get().list.filter((other) => !isSame(other, one));
  update([...rest, one].slice(-MOST_OPENED));
}

export function closePool(chainId: number, id: Hex): void {
  const one = { chainId, id: id.toLowerCase() as Hex };
  update(openedPools.get().list.filter((other) => !isSame(other, one)));
}
