import type { OrderReason } from "@weir/sdk/orders/orderReason";
import words from "@/messages/loansReasons.js";

/** Why an offer or a sale cannot be taken, as a sentence. */
export const sayReason = (reason: OrderReason): string => {
  const said: Partial<Record<OrderReason, string>> = words;
  return said[reason] ?? words.other;
};
