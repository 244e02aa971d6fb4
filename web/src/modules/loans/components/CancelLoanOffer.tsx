"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { zeroHash } from "viem";
import words from "@/messages/loanPanels.js";
import { useLoansPlace } from "../hooks/useLoans.ts";
import type { Offer } from "../listedOffer.ts";
import { LoanSteps } from "./LoanSteps.tsx";

/** Takes one's own offer back, on the chain. */
export function CancelLoanOffer({ offer: { shared, hash } }: { offer: Offer }) {
  const { loans } = useLoansPlace();
  const { group } = shared.order;
  // The budget counts the loan token of an offer, and claims of a sale: one, of the token that the contract is.
  const token = shared.kind === "offer" ? shared.order.loanToken : loans;
  return (
    <LoanSteps
      calls={[loansCall(loans, "cancel", [group === zeroHash ? hash : group, token])]}
      tokens={[]}
      topic={`loan cancel ${hash}`}
      title={() => words.cancel.title}
      label={words.cancel.label}
      done={words.cancel.done}
      tone="quiet"
    />
  );
}
