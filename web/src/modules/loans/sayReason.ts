import type { OrderReason } from "@weir/sdk/orders/orderReason";
import type { TextFault } from "@weir/sdk/orders/orderText";
import type { Address } from "viem";
import words from "@/messages/loansErrors.js";
import { faultIn } from "@/modules/offers/faultIn.ts";

/** Why an offer or a sale cannot be taken, as a sentence. */
export const sayReason = (reason: OrderReason): string => {
  const said: Partial<Record<OrderReason, string>> = words.reasons;
  return said[reason] ?? words.reasons.other;
};

/** Why a text is no order that can be taken here, as a sentence. `loans`: the contract of this site. */
export const sayFault = (fault: TextFault, loans: Address): string => faultIn(words.faults, fault, loans);
