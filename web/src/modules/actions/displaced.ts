import type { Explanation } from "@/modules/errors/explain.ts";

/** What became of a transaction that another one with its nonce displaced, in the form of an explained error. */
export const displaced: Record<"cancelled" | "replaced", Explanation> = {
  cancelled: {
    name: "Cancelled",
    sentence: "An empty transaction took its place, as wallets do to cancel. Nothing of it happened.",
    remedy: "The cancellation cost its gas. Send this again if you still want it.",
  },
  replaced: {
    name: "Replaced",
    sentence: "The wallet sent another transaction in its place. Nothing of this one happened.",
    remedy: "Look at the other transaction in the wallet before you send this again.",
  },
};
