import { idToHex } from "@weir/sdk/codec/ids";
import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import { orderHash } from "@weir/sdk/orders/orderKinds";
import type { OrderReason } from "@weir/sdk/orders/orderReason";
import { readOrderText, type TextFault } from "@weir/sdk/orders/orderText";
import { MOST_OF_MAKER, MOST_OFFERS } from "../../../live/offerBook.ts";
import { isOffered, type Offered, orderColumnsOf, termsColumnsOf } from "../../store/orderRow.ts";
import { ApiError, type ErrorCode } from "../limits/apiError.ts";
import type { Question } from "../question.ts";
import { termsOf } from "./loanState.ts";

/** What became of an offer that was posted. */
export type Received = { id: string; kind: string /** token units */; fillable: bigint; known: boolean };

const refusal = (code: ErrorCode, message: string): ApiError => new ApiError(code, message);

/** The sentence for a text that is no order of this chain and its contracts. */
const ofText = (fault: TextFault, chainId: number): ApiError => {
  switch (fault.reason) {
    case "chain":
      return refusal("OFFER_OTHER_CHAIN", `The offer is of chain ${fault.chainId}; this indexer is of ${chainId}.`);
    case "contract":
      return refusal(
        "OFFER_OTHER_CONTRACT",
        fault.expected === undefined
          ? `The offer is for the contract ${fault.contract}, which this chain has not.`
          : `The offer is for the contract ${fault.contract}; that of this chain is ${fault.expected}.`,
      );
    case "empty":
      return refusal("OFFER_UNREADABLE", "The body is empty. Send the text of an offer, or a link to one.");
    case "tooLong":
      return refusal("OFFER_UNREADABLE", `The text is too long for an offer, which has at most ${fault.most} bytes.`);
    case "truncated":
    case "trailing":
      return refusal(
        "OFFER_UNREADABLE",
        `The offer has ${fault.bytes} bytes in place of ${fault.expected}. Copy all of it, and nothing else.`,
      );
    case "checksum":
      return refusal("OFFER_UNREADABLE", "The offer has a wrong character. Copy it again.");
    case "version":
      return refusal(
        "OFFER_UNREADABLE",
        `The offer has the version ${fault.version}, which this indexer does not know.`,
      );
    case "kind":
      return refusal("OFFER_UNREADABLE", `The offer is of a kind (${fault.code}) that this indexer does not know.`);
    case "malformed":
      return refusal("OFFER_UNREADABLE", `The offer has a value that no contract can read, in \`${fault.field}\`.`);
    case "terms":
      return refusal("OFFER_UNREADABLE", "The terms that the text tells are not those that its maker signed.");
    case "notAnOrder":
      return refusal("OFFER_UNREADABLE", "The text is no offer: one begins with “weir”, or is a link with “#offer=”.");
  }
};

/** The sentence for an offer that the chain would refuse. */
const ofChain = (reason: OrderReason | "uncheckable"): ApiError => {
  switch (reason) {
    case "notSigned":
      return refusal("OFFER_FORGED", "The signature is not of the offer's maker, or of another content.");
    case "notStarted":
      return refusal("OFFER_NOT_STARTED", "The offer cannot be taken yet. Send it again once it can.");
    case "expired":
      return refusal("OFFER_EXPIRED", "The offer has expired.");
    case "cancelled":
      return refusal("OFFER_CANCELLED", "The offer's maker has cancelled it.");
    case "anotherEpoch":
      return refusal(
        "OFFER_CANCELLED",
        "The offer's maker has cancelled all offers of its epoch, or has not come to it.",
      );
    case "usedUp":
    case "moreThanLeft":
    case "lessThanMinLeft":
      return refusal("OFFER_USED_UP", "Nothing is left of the offer that could be taken: it is used up.");
    case "makerLacksTokens":
      return refusal(
        "OFFER_UNFUNDED",
        "The offer's maker does not have the tokens, or has not approved the contract. Send it again afterwards.",
      );
    case "uncheckable":
      return refusal("OFFER_UNCHECKED", "The chain gives no answer about this offer, so that it cannot be checked.");
    default:
      return refusal("OFFER_INVALID", `The contract refuses the offer: ${reason}.`);
  }
};

/** The terms of the loan whose claim is for sale; undefined: no sale. */
const termsSold = async ({ lookups }: Question, offer: Offered): Promise<LoanTerms | undefined> => {
  if (offer.kind !== "sale") return undefined;
  const row = await lookups.loan.load(idToHex(offer.order.id));
  if (row === undefined || row.principal === 0n)
    throw refusal("OFFER_INVALID", "No loan runs whose claim the offer could sell.");
  return termsOf(row);
};

/**
 * Takes an offer into the book: one that could be taken now, as the chain says, which also judges its signature.
 * @param now the chain's time, seconds
 * @throws ApiError with a code for each reason
 */
export const receiveOffer = async (question: Question, text: string, now: number): Promise<Received> => {
  const { environment } = question;
  const { chainId, peer } = environment.deployment;
  const { order: shared, fault } = readOrderText(text, {
    chainId,
    contracts: { PeerDesk: peer?.desk, PeerLoans: peer?.loans },
  });
  if (shared === undefined) throw ofText(fault, chainId);
  if (!isOffered(shared))
    throw refusal("OFFER_UNREADABLE", "The text is of something that two parties of a deal sign for each other.");
  const { amount: fillable, reason } = await environment.fillable(shared, await termsSold(question, shared));
  if (reason !== null) throw ofChain(reason);
  const { signature, contract } = shared;
  const id = orderHash(chainId, contract, shared);
  const columns = orderColumnsOf(id, shared, contract);
  const terms = termsColumnsOf(shared.terms);
  const row = { id, ...columns, ...terms, signature, signed: true, fillable, addedAt: now };
  const put = await environment.offers.put(row, now);
  if (put === "makerFull")
    throw refusal(
      "TOO_MANY_OFFERS",
      `This maker has ${MOST_OF_MAKER} offers here. Cancel some, or wait until they expire.`,
    );
  if (put === "full") throw refusal("TOO_MANY_OFFERS", `${MOST_OFFERS} offers are here. Wait until some expire.`);
  return { id, kind: shared.kind, fillable, known: put === "known" };
};
