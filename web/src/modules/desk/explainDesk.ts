import { orderReasonOf } from "@weir/sdk/orders/orderReason";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { decodeErrorResult } from "viem";
import dealWords from "@/messages/deal.js";
import words from "@/messages/deskErrors.js";
import type { Explanation } from "@/modules/errors/explain.ts";
import { revertDataIn } from "@/modules/errors/revertData.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { sayReason } from "./reasonWords.ts";

const REFRESH = words.refresh;

/** What the desk would revert with, in words; undefined: it is not an error of the desk's own. */
export function deskRefusal(error: unknown): Explanation | undefined {
  const data = revertDataIn(error);
  if (!data) return undefined;
  try {
    const decoded = decodeErrorResult({ abi: peerDeskAbi, data });
    const said = (sentence: string, remedy: string): Explanation => ({ name: decoded.errorName, sentence, remedy });
    switch (decoded.errorName) {
      case "OrderInvalid":
        return said(sayReason(orderReasonOf(decoded.args[0]) ?? "other"), words.remedyOffer);
      case "SignatureInvalid":
        return said(words.signature, words.remedyOffer);
      case "WrongState":
        return said(words.state, REFRESH);
      case "NotParty":
        return said(words.notParty, words.remedyAccount);
      case "TooEarly":
        return said(words.early({ when: momentText(BigInt(decoded.args[0])) }), words.remedyWait);
      case "TooLate":
        return said(words.late({ when: momentText(BigInt(decoded.args[0])) }), REFRESH);
      case "ArrivedTooLittle":
        return said(words.arrived, words.remedyToken);
      case "ArbiterInvalid":
        return said(words.arbiter, words.remedyArbiter);
      case "BondTooLow":
        return said(words.bond, words.remedyArbiter);
      case "TokenInvalid":
        return said(words.token, words.remedyToken);
      case "ReceiverInvalid":
      case "SourceInvalid":
        return said(words.source, words.remedyOffer);
      case "GasTooLow":
        return said(words.gas, words.remedyGas);
      case "NothingToCollect":
        return said(words.nothing, REFRESH);
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

/** The same of what the other side of a deal is said to have signed: it is no offer, and nobody is its maker. */
export function consentRefusal(error: unknown): Explanation | undefined {
  const refusal = deskRefusal(error);
  if (refusal?.name !== "SignatureInvalid") return refusal;
  return { ...refusal, sentence: dealWords.consent.notSigned, remedy: dealWords.consent.askAgain };
}
