import type { TextFault } from "@weir/sdk/orders/orderText";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/textFaults.js";

/** Why a text is no order that can be taken here, as a sentence. `here`: the contract of this site. */
export function sayFault(fault: TextFault, here: Address): string {
  switch (fault.reason) {
    case "version":
      return words.version({ version: fault.version });
    case "truncated":
      return words.truncated({ has: fault.bytes, needs: fault.expected });
    case "malformed":
      return words.malformed({ field: fault.field });
    case "chain":
      return words.chain({ chain: `${fault.chainId}`, here: `${fault.expected}` });
    case "contract":
      return words.contract({ other: shortHex(fault.contract), here: shortHex(here) });
    default:
      return words[fault.reason];
  }
}
