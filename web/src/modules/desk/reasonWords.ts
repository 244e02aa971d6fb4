import type { OrderCheck } from "@weir/sdk/orders/checkOrder";
import type { Flaw } from "@weir/sdk/orders/orderFields";
import type { TextFault } from "@weir/sdk/orders/orderText";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/deskErrors.js";

type Reason = NonNullable<OrderCheck["reason"]>;

/** Why an order cannot be taken, as a sentence. */
export const sayReason = (reason: Reason): string => {
  const said: Partial<Record<Reason, string>> = words.reasons;
  return said[reason] ?? words.reasons.other;
};

/** Why a text is no order that can be taken here, as a sentence. `desk`: of this site. */
export function sayFault(fault: TextFault, desk: Address): string {
  const { faults } = words;
  switch (fault.reason) {
    case "empty":
    case "notAnOrder":
    case "checksum":
    case "terms":
      return faults[fault.reason];
    case "tooLong":
      return faults.tooLong;
    case "version":
      return faults.version({ version: fault.version });
    case "truncated":
      return faults.truncated({ has: fault.bytes, needs: fault.expected });
    case "trailing":
      return faults.trailing;
    case "kind":
      return faults.kind;
    case "malformed":
      return faults.malformed({ field: fault.field });
    case "chain":
      return faults.chain({ chain: `${fault.chainId}`, here: `${fault.expected}` });
    case "contract":
      return faults.contract({ other: shortHex(fault.contract), here: shortHex(desk) });
  }
}

const names: ReadonlyMap<string, string> = new Map(Object.entries(words.fields));

/** What is wrong with a field of an order that somebody makes, as a sentence. */
export const sayFlaw = ({ field, reason }: Flaw): string => words.flaws[reason]({ field: names.get(field) ?? field });
