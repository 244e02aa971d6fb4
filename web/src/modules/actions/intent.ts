import type { Action } from "@weir/sdk/actions/simulate";
import { type Hex, toHex } from "viem";
import { createStore } from "@/lib/store.ts";

/** What someone has asked to do; the amount comes later, in the dialog. */
export type Intent =
  | {
      type: Exclude<Action["type"], "setCollateral">;
      pool: Hex;
      reserveId: bigint;
    }
  | { type: "setCollateral"; pool: Hex; reserveId: bigint; enabled: boolean };

/** What two openings of the same dialog share: one of them must not send what the other has sent already. */
export const topicOf = ({ type, reserveId }: Intent): string => `${type} ${toHex(reserveId, { size: 32 })}`;

/** The dialog that is open, if any. */
export const actionDialog = createStore<Intent | null>(null);
