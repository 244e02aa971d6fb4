import type { Hex } from "viem";
import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";
import { restored, type Sending, type Sent, sentNow, stored, withSent } from "./sent.ts";

const KEY = "weir.sent";

/** Every transaction that this browser has sent and still follows, of all chains and accounts, newest first. */
export const sentTransactions = createStore<readonly Sent[]>(restored(readStored(KEY)));

/** The browser does not store: what is here then lasts as long as the page. */
let fleeting = false;

/** What other tabs have stored meanwhile counts; how often this tab looked in vain is its own. */
function current(): readonly Sent[] {
  const text = fleeting ? null : readStored(KEY);
  const here = sentTransactions.get();
  if (text === null) return here;
  return restored(text).map((one) => ({ ...one, missed: here.find(({ first }) => first === one.first)?.missed ?? 0 }));
}

function update(next: readonly Sent[]): void {
  if (!writeStored(KEY, stored(next))) fleeting = true;
  sentTransactions.set(next);
}

/** Keeps a transaction from the moment its hash is known: before anybody waits for it. */
export const keepSent = (hash: Hex, sending: Sending): void => update(withSent(current(), sentNow(hash, sending)));

/** Changes the records; one for which `change` gives null is forgotten. Stores nothing where nothing changes. */
export function changeSent(change: (one: Sent) => Sent | null): void {
  const before = current();
  const after = before.flatMap((one) => change(one) ?? []);
  if (after.length !== before.length || after.some((one, at) => one !== before[at])) update(after);
}

/** Takes over what other tabs store. Returns how to stop. */
export function followOtherTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    // null: all of the storage was cleared, and this tab goes on with what it has.
    if (key === KEY) sentTransactions.set(current());
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

/** The record of a transaction, by the hash that the wallet gave or the one in the block. */
export const sentBy = (list: readonly Sent[], hash: Hex): Sent | undefined =>
  list.find((one) => one.first === hash || one.hash === hash);
