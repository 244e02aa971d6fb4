import type { TextFault } from "@weir/sdk/orders/orderText";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import type loans from "@/messages/loansErrors.js";

/** Why a text is no order that can be taken here, as a sentence of a page's `faults`. `here`: the contract of this site. */
export function faultIn(faults: typeof loans.faults, fault: TextFault, here: Address): string {
  switch (fault.reason) {
    case "version":
      return faults.version({ version: fault.version });
    case "truncated":
      return faults.truncated({ has: fault.bytes, needs: fault.expected });
    case "malformed":
      return faults.malformed({ field: fault.field });
    case "chain":
      return faults.chain({ chain: `${fault.chainId}`, here: `${fault.expected}` });
    case "contract":
      return faults.contract({ other: shortHex(fault.contract), here: shortHex(here) });
    default:
      return faults[fault.reason];
  }
}
