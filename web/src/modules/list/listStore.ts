import type { Action } from "@weir/sdk/actions/simulate";
import { LISTS, readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";
import {
  type ActionList,
  type Owner,
  restoredLists,
  storedLists,
  withItem,
  withMoved,
  withoutItem,
} from "./actionList.ts";

/** The lists of all chains, accounts and pools. Without storage they last as long as the page. */
export const actionLists = createStore<readonly ActionList[]>(restoredLists(readStored(LISTS)));

function update(next: readonly ActionList[]): void {
  writeStored(LISTS, storedLists(next));
  actionLists.set(next);
}

const freshId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

export const addToList = (owner: Owner, actions: Action[]): void =>
  update(withItem(actionLists.get(), owner, actions, freshId));

export const removeItem = (itemId: string): void => update(withoutItem(actionLists.get(), itemId));

export const moveItem = (itemId: string, by: -1 | 1): void => update(withMoved(actionLists.get(), itemId, by));

export const removeList = (listId: string): void => update(actionLists.get().filter(({ id }) => id !== listId));

/** Takes over what other tabs store. Returns a function that stops it. */
export function followListsOfOtherTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === LISTS) actionLists.set(restoredLists(readStored(LISTS)));
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}
