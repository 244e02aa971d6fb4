import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";
import { type AlertRule, type AlertState, NOTHING, restoredAlerts } from "./alertRules.ts";
import { keyOfAlerts } from "./keyOfAlerts.ts";

/** The alerts of one chain. `kept`: false where the browser refuses to store them, so that they end with the page. */
type Opened = { chainId: number; state: AlertState; kept: boolean };

export const alertStore = createStore<Opened>({ chainId: 0, state: NOTHING, kept: true });

/** Reads what is stored for the chain; what is not kept stays. */
export function openAlerts(chainId: number): void {
  const { chainId: before, kept } = alertStore.get();
  if (before === chainId && !kept) return;
  alertStore.set({ chainId, state: restoredAlerts(readStored(keyOfAlerts(chainId))), kept: true });
}

/** Changes the newest state, which another tab may have written. Nothing is written if it stays the same. */
export function changeAlerts(change: (state: AlertState) => AlertState): void {
  const { chainId, state, kept } = alertStore.get();
  const key = keyOfAlerts(chainId);
  const before = kept ? restoredAlerts(readStored(key)) : state;
  const after = change(before);
  if (after === before) return;
  const empty = after.rules.length === 0 && after.given.length === 0;
  alertStore.set({ chainId, state: after, kept: writeStored(key, empty ? null : JSON.stringify(after)) });
}

export const addRule = (rule: AlertRule): void =>
  changeAlerts((state) => ({ ...state, rules: [...state.rules, rule], told: { ...state.told, [rule.id]: [] } }));

export const removeRule = (id: string): void =>
  changeAlerts((state) => ({ ...state, rules: state.rules.filter((rule) => rule.id !== id) }));

export const seeAll = (): void => changeAlerts((state) => (state.unseen === 0 ? state : { ...state, unseen: 0 }));

export const forgetGiven = (): void => changeAlerts((state) => ({ ...state, given: [], unseen: 0 }));

/** Takes over what other tabs store. Returns a function that stops it. */
export function followAlerts(chainId: number): () => void {
  openAlerts(chainId);
  const onStorage = ({ key }: StorageEvent) => {
    if (key === keyOfAlerts(chainId)) openAlerts(chainId);
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}
