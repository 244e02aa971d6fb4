import type { OrderCheck } from "@weir/sdk/orders/checkOrder";
import words from "@/messages/deskReasons.js";

type Reason = NonNullable<OrderCheck["reason"]>;

/** Why an order cannot be taken, as a sentence. */
export const sayReason = (reason: Reason): string => {
  const said: Partial<Record<Reason, string>> = words;
  return said[reason] ?? words.other;
};
