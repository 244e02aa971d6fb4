import type { Action } from "@weir/contracts/math/simulate";
import type { Hex } from "viem";
import { createStore } from "@/lib/store.ts";

/** What someone has asked to do; the amount comes later, in the dialog. */
export type Intent =
  | {
      type: Exclude<Action["type"], "setCollateral">;
      pool: Hex;
      reserveId: bigint;
    }
  | { type: "setCollateral"; pool: Hex; reserveId: bigint; enabled: boolean };

/** The dialog that is open, if any. */
export const actionDialog = createStore<Intent | null>(null);
