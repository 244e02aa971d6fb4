import words from "@/messages/actions.js";
import type { Explanation } from "@/modules/errors/explain.ts";

const { cancelled, replaced, dropped } = words.displaced;

/** The fate of a transaction that another one with its nonce displaced, or that was dropped, as an explained error. */
export const displaced: Record<"cancelled" | "replaced" | "dropped", Explanation> = {
  cancelled: { name: "Cancelled", ...cancelled },
  replaced: { name: "Replaced", ...replaced },
  dropped: { name: "Dropped", ...dropped },
};
