import type { Explanation } from "@/modules/errors/explain.ts";

/** The fate of a transaction that another one with its nonce displaced, or that was dropped, as an explained error. */
export const displaced: Record<"cancelled" | "replaced" | "dropped", Explanation> = {
  cancelled: {
    name: "Cancelled",
    sentence: "The wallet cancelled it by sending an empty transaction in its place. It had no effect.",
    remedy: "The cancellation cost its gas. Send this again if you still want it.",
  },
  replaced: {
    name: "Replaced",
    sentence: "The wallet sent another transaction in its place. This one had no effect.",
    remedy: "Look at the other transaction in the wallet before you send this again.",
  },
  dropped: {
    name: "Dropped",
    sentence: "The network dropped it: the node that had it no longer waits for it, and no block has it.",
    remedy: "It usually offered too low a fee. Look in the wallet whether it still tries, then send it again.",
  },
};
