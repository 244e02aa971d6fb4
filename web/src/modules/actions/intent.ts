import type { Action } from "@weir/sdk/actions/simulate";
import { type Hex, toHex } from "viem";
import { createStore } from "@/lib/store.ts";

/** The requested action; the amount is entered in the dialog. */
export type Intent =
  | {
      type: Exclude<Action["type"], "setCollateral">;
      pool: Hex;
      reserveId: bigint;
    }
  | { type: "setCollateral"; pool: Hex; reserveId: bigint; enabled: boolean };

/** Key of equal intents: two dialogs with the same key must not send the same transaction twice. */
export const topicOf = ({ type, reserveId }: Intent): string => `${type} ${toHex(reserveId, { size: 32 })}`;

/** The open dialog, if any. */
export const actionDialog = createStore<Intent | null>(null);
