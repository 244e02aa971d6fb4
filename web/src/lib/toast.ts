import type { ExternalToast } from "sonner";
import { createStore } from "./store.ts";

export type Told = {
  kind: "message" | "success" | "warning" | "error";
  text: string;
  options: Pick<ExternalToast, "description" | "descriptionClassName" | "duration">;
};

/** What the page has to tell and has not shown yet. `ever`: whether there was anything, so that the toaster is needed. */
export const told = createStore<{ ever: boolean; waiting: readonly Told[] }>({ ever: false, waiting: [] });

/** Shows a toast. The toaster's code is loaded with the first one: toasts follow what a visitor does. */
export function toast(kind: Told["kind"], text: string, options: Told["options"] = {}): void {
  told.set({ ever: true, waiting: [...told.get().waiting, { kind, text, options }] });
}
