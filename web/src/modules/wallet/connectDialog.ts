import { createStore } from "@/lib/store.ts";

/** Whether the dialog that lists the wallets is open. Any component may open it. */
export const connectDialog = createStore(false);

export const closeConnectDialog = () => connectDialog.set(false);
