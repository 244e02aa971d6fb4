import type { LoanReason } from "@weir/sdk/orders/checkLoan";
import type { TextFault } from "@weir/sdk/orders/orderText";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/loansErrors.js";

/** Why an offer or a sale cannot be taken, as a sentence. */
export const sayReason = (reason: LoanReason): string => {
  const said: Partial<Record<LoanReason, string>> = words.reasons;
  return said[reason] ?? words.reasons.other;
};

/** Why a text is no order that can be taken here, as a sentence. `loans`: the contract of this site. */
export function sayFault(fault: TextFault, loans: string): string {
  const { faults } = words;
  switch (fault.reason) {
    case "empty":
    case "notAnOrder":
    case "checksum":
    case "terms":
    case "tooLong":
    case "trailing":
    case "kind":
      return faults[fault.reason];
    case "version":
      return faults.version({ version: fault.version });
    case "truncated":
      return faults.truncated({ has: fault.bytes, needs: fault.expected });
    case "malformed":
      return faults.malformed({ field: fault.field });
    case "chain":
      return faults.chain({ chain: `${fault.chainId}`, here: `${fault.expected}` });
    case "contract":
      return faults.contract({ other: shortHex(fault.contract), here: shortHex(loans) });
  }
}
