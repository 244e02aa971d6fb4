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

/** What a flow carries out: one action, or a list of them. `id` names the list, as long as it is not sent. */
export type Goal = Intent | { type: "list"; pool: Hex; id: string };

/** Key of equal goals: two dialogs with the same key must not send the same transaction twice. */
export const topicOf = (goal: Goal): string =>
  goal.type === "list" ? `list ${goal.id}` : `${goal.type} ${toHex(goal.reserveId, { size: 32 })}`;

/** The open dialog, if any. */
export const actionDialog = createStore<Intent | null>(null);
