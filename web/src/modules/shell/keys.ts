import { readStored, writeStored } from "@/lib/storage.ts";
import { createStore } from "@/lib/store.ts";

const KEY = "weir.keys";

/** Whether single keys do something. Speech input and trembling hands press them by accident (WCAG 2.1.4). `kept`: as stored. */
export const singleKeys = createStore({ on: typeof window === "undefined" || readStored(KEY) !== "off", kept: true });

export const chooseSingleKeys = (on: boolean): void =>
  singleKeys.set({ on, kept: writeStored(KEY, on ? null : "off") });

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])") !== null;

/** What a key press asks for; null: nothing, or it is for a field, a dialog or the browser. */
export function keyAction(event: KeyboardEvent): "search" | "list" | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing)
    return null;
  if (isTyping(event.target) || document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return null;
  return event.key === "/" ? "search" : event.key === "?" ? "list" : null;
}
