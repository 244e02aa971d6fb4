import { clean } from "@weir/sdk/codec/clean";
import * as v from "valibot";
import { type Address, getAddress, isAddress } from "viem";
import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";

/** An account that this browser's user watches, under a name that only this browser knows. */
export type Watched = { address: Address; name: string };

const KEY = "weir.watched";
/** More than anyone looks through. */
export const MOST_WATCHED = 50;
/** Maximum length of a name, in code points. */
const LONGEST = 40;

const stored = v.array(v.unknown());
const row = v.object({
  address: v.pipe(
    v.string(),
    v.check((text) => isAddress(text, { strict: false })),
    v.transform((text) => getAddress(text)),
  ),
  name: v.pipe(
    v.string(),
    v.transform((text) => clean(text, LONGEST)),
  ),
});

/** Parses what this browser stored. What is malformed or duplicate is left out. */
export function restoredWatched(text: string | null): Watched[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  const list = v.safeParse(stored, parsed);
  if (!list.success) return [];
  const found = new Map<Address, Watched>();
  for (const item of list.output) {
    const { success, output } = v.safeParse(row, item);
    if (success && found.size < MOST_WATCHED && !found.has(output.address)) found.set(output.address, output);
  }
  return [...found.values()];
}

/** `kept`: false where the browser refused to store it, so that it ends with the page. */
export const watchList = createStore<{ list: readonly Watched[]; kept: boolean }>({
  list: typeof window === "undefined" ? [] : restoredWatched(readStored(KEY)),
  kept: true,
});

const update = (list: readonly Watched[]): void =>
  watchList.set({ list, kept: writeStored(KEY, list.length === 0 ? null : JSON.stringify(list)) });

/** Adds the account, or renames it. */
export function watch(address: Address, name: string): void {
  const { list } = watchList.get();
  const one = { address, name: clean(name, LONGEST) };
  const known = list.some((other) => other.address === address);
  update(known ? list.map((other) => (other.address === address ? one : other)) : [...list, one].slice(-MOST_WATCHED));
}

export const unwatch = (address: Address): void =>
  update(watchList.get().list.filter((other) => other.address !== address));

/** Takes over what other tabs store. Returns a function that stops it. */
export function followWatched(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY) watchList.set({ list: restoredWatched(readStored(KEY)), kept: true });
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}
