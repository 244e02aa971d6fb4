"use client";
import { readOrderText } from "@weir/sdk/orders/orderText";
import words from "@/messages/loanPanels.js";
import list from "@/messages/loans.js";
import { type Opened, OpenText } from "@/modules/offers/components/OpenText.tsx";
import { offerOf } from "@/modules/offers/listed.ts";
import { sayFault } from "@/modules/offers/sayFault.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import { isLoanOrder, type Offer } from "../listedOffer.ts";
import { LoanOfferPanel } from "./LoanOfferPanel.tsx";

/** An offer of a loan or a claim that came as a link, a text or a file. */
export function OpenLoanText({ fragment, onClose }: { fragment: string; onClose: () => void }) {
  const { chainId, loans } = useLoansPlace();
  const read = (text: string): Opened<Offer> => {
    const { order, fault } = readOrderText(text, { chainId, contracts: { PeerLoans: loans } });
    // An order of the desk is for another contract, which this page does not know.
    if (fault?.reason === "contract" && fault.expected === undefined) return { offer: null, problem: words.open.desk };
    if (fault) return { offer: null, problem: sayFault(fault, loans) };
    return isLoanOrder(order)
      ? { offer: offerOf(order, "link"), problem: "" }
      : { offer: null, problem: words.open.desk };
  };
  return (
    <OpenText fragment={fragment} words={{ ...words.open, close: list.close }} read={read} onClose={onClose}>
      {(offer) => <LoanOfferPanel key={offer.hash} offer={offer} />}
    </OpenText>
  );
}
