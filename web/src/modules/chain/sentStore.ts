import type { Hex } from "viem";
import { readStored, SENT, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";
import { restored, type Sending, type Sent, sentNow, stored, withSent } from "./sent.ts";

/** All transactions that this browser sent and still tracks, of all chains and accounts, newest first. */
export const sentTransactions = createStore<readonly Sent[]>(restored(readStored(SENT)));

/** Whether the browser stores the records. If not, they last as long as a page of this site is open. */
export const recordsAreKept = createStore(true);

/** Takes over records of other tabs; the number of failed look-ups is this tab's own. */
function current(): readonly Sent[] {
  const text = recordsAreKept.get() ? readStored(SENT) : null;
  const here = sentTransactions.get();
  if (text === null) return here;
  return restored(text).map((one) => ({ ...one, missed: here.find(({ first }) => first === one.first)?.missed ?? 0 }));
}

/** What tabs tell each other. Without storage it is the only way, and `ask` the only way to learn older records. */
type Message = { ask: true } | { list: string; forgotten: readonly Hex[] };

let channel: BroadcastChannel | undefined;

function update(next: readonly Sent[]): void {
  if (!writeStored(SENT, stored(next)) && recordsAreKept.get()) recordsAreKept.set(false);
  const forgotten = sentTransactions
    .get()
    .flatMap(({ first }) => (next.some((one) => one.first === first) ? [] : first));
  sentTransactions.set(next);
  tellTabs({ list: stored(next), forgotten });
}

const tellTabs = (message: Message): void => channel?.postMessage(message);

/** Takes over another tab's records, and keeps its own that the other does not know. */
function hear(message: unknown): void {
  if (typeof message !== "object" || message === null) return;
  const { ask, list, forgotten } = message as { ask?: unknown; list?: unknown; forgotten?: unknown };
  const here = current();
  if (ask === true) {
    // With storage the other tab has read them already.
    if (!recordsAreKept.get() && here.length > 0) tellTabs({ list: stored(here), forgotten: [] });
    return;
  }
  if (typeof list !== "string") return;
  if (recordsAreKept.get()) {
    sentTransactions.set(here);
    return;
  }
  const gone: readonly unknown[] = Array.isArray(forgotten) ? forgotten : [];
  const theirs = restored(list).filter(({ first }) => !gone.includes(first));
  const others = here.filter(({ first }) => !gone.includes(first) && !theirs.some((one) => one.first === first));
  sentTransactions.set([...others, ...theirs]);
}

/** Records a transaction as soon as its hash is known, before anything waits for it. */
export const keepSent = (hash: Hex, sending: Sending): void => update(withSent(current(), sentNow(hash, sending)));

/** Changes the records; deletes one for which `change` returns null. Stores nothing if nothing changes. */
export function changeSent(change: (one: Sent) => Sent | null): void {
  const before = current();
  const after = before.flatMap((one) => change(one) ?? []);
  if (after.length !== before.length || after.some((one, at) => one !== before[at])) update(after);
}

/** Takes over what other tabs store and tell. Returns a function that stops it. */
export function followOtherTabs(): () => void {
  // A browser without storage fails the first write; this finds out before there is anything to lose.
  if (!writeStored(SENT, stored(current()))) recordsAreKept.set(false);
  const opened = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(SENT);
  channel = opened;
  if (opened) opened.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  tellTabs({ ask: true });
  const onStorage = ({ key }: StorageEvent) => {
    // null: storage was cleared; this tab keeps its records.
    if (key === SENT) sentTransactions.set(current());
  };
  addEventListener("storage", onStorage);
  return () => {
    removeEventListener("storage", onStorage);
    opened?.close();
    if (channel === opened) channel = undefined;
  };
}

/** The record of a transaction, by the wallet's hash or by the mined one. */
export const sentBy = (list: readonly Sent[], hash: Hex): Sent | undefined =>
  list.find((one) => one.first === hash || one.hash === hash);
