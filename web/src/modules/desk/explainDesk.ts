import { orderReasonOf } from "@weir/sdk/orders/orderReason";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { BaseError, ContractFunctionRevertedError, decodeErrorResult, type Hex, isHex } from "viem";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/deskErrors.js";
import { type Explanation, explain } from "@/modules/errors/explain.ts";
import { sayReason } from "./reasonWords.ts";

/** The revert data in what viem throws. */
function dataIn(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined;
  let found: Hex | undefined;
  error.walk((cause) => {
    if (cause instanceof ContractFunctionRevertedError && isHex(cause.raw)) found = cause.raw;
    if (typeof cause === "object" && cause !== null && "data" in cause && isHex(cause.data)) found ??= cause.data;
    return false;
  });
  return found;
}

const REFRESH = words.refresh;

/** What the desk would revert with, in words; undefined: it is not an error of the desk's own. */
function deskRefusal(error: unknown): Explanation | undefined {
  const data = dataIn(error);
  if (!data || data === "0x") return undefined;
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
        return said(words.early({ when: dateTime(Number(decoded.args[0])) }), words.remedyWait);
      case "TooLate":
        return said(words.late({ when: dateTime(Number(decoded.args[0])) }), REFRESH);
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

/** Anything that simulating or sending a call of the desk may throw, in words. */
export const explainDesk = (error: unknown): Explanation => deskRefusal(error) ?? explain(error, {}, "simulating");

/** Whether the desk itself refuses, so that nothing was sent. */
export const isDeskRefusal = (error: unknown): boolean => deskRefusal(error) !== undefined;
