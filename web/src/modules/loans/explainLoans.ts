import { orderReasonOf } from "@weir/sdk/orders/orderReason";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { decodeErrorResult } from "viem";
import words from "@/messages/loansErrors.js";
import type { Explanation } from "@/modules/errors/explain.ts";
import { revertDataIn } from "@/modules/errors/revertData.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { sayReason } from "./sayReason.ts";

const { reverts, remedies } = words;

/** What is done next about an error; the loan is looked at again where nothing else helps. */
const remedyOf: Partial<Record<string, string>> = {
  NotBorrower: remedies.account,
  NotLender: remedies.account,
  NotMaker: remedies.account,
  NotDefaulted: remedies.wait,
  TooEarly: remedies.wait,
  CoverTooLow: remedies.collateral,
  PriceUnreadable: remedies.price,
  ArrivedTooLittle: remedies.token,
  TokenInvalid: remedies.token,
  GasTooLow: remedies.gas,
  SignatureInvalid: remedies.offer,
  SourceInvalid: remedies.offer,
};

const isKnown = (name: string): name is keyof typeof reverts => Object.hasOwn(reverts, name);

/** What PeerLoans would revert with, in words; undefined: it is not an error of its own. */
export function loansRefusal(error: unknown): Explanation | undefined {
  const data = revertDataIn(error);
  if (!data) return undefined;
  try {
    const { errorName: name, args } = decodeErrorResult({ abi: peerLoansAbi, data });
    if (name === "OrderInvalid") {
      return { name, sentence: sayReason(orderReasonOf(args[0]) ?? "other"), remedy: remedies.offer };
    }
    if (!isKnown(name)) return undefined;
    const message = reverts[name];
    const when = typeof args?.[0] === "bigint" ? args[0] : 0n;
    const sentence = typeof message === "string" ? message : message({ when: momentText(when) });
    return { name, sentence, remedy: remedyOf[name] ?? remedies.refresh };
  } catch {
    return undefined;
  }
}
