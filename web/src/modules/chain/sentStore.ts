import type { Hex } from "viem";
import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";
import { restored, type Sending, type Sent, sentNow, stored, withSent } from "./sent.ts";

const KEY = "weir.sent";

/** All transactions that this browser sent and still tracks, of all chains and accounts, newest first. */
export const sentTransactions = createStore<readonly Sent[]>(restored(readStored(KEY)));

/** The browser does not store: records last as long as the page. */
let fleeting = false;

/** Takes over records of other tabs; the number of failed look-ups is this tab's own. */
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

/** Records a transaction as soon as its hash is known, before anything waits for it. */
export const keepSent = (hash: Hex, sending: Sending): void => update(withSent(current(), sentNow(hash, sending)));

/** Changes the records; deletes one for which `change` returns null. Stores nothing if nothing changes. */
export function changeSent(change: (one: Sent) => Sent | null): void {
  const before = current();
  const after = before.flatMap((one) => change(one) ?? []);
  if (after.length !== before.length || after.some((one, at) => one !== before[at])) update(after);
}

/** Takes over what other tabs store. Returns a function that stops it. */
export function followOtherTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    // null: storage was cleared; this tab keeps its records.
    if (key === KEY) sentTransactions.set(current());
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

/** The record of a transaction, by the wallet's hash or by the mined one. */
export const sentBy = (list: readonly Sent[], hash: Hex): Sent | undefined =>
  list.find((one) => one.first === hash || one.hash === hash);
