import { createStore } from "@/lib/store.ts";

/** Whether the dialog that lists the wallets is open. Anything may ask for it: a button here, an action there. */
export const connectDialog = createStore(false);

export const closeConnectDialog = () => connectDialog.set(false);
