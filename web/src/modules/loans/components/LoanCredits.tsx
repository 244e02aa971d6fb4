"use client";
import { KeptCredits } from "@/modules/offers/components/KeptCredits.tsx";
import { loansRefusal } from "../explainLoans.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";

/** What PeerLoans keeps for the connected account. A part of its own: nobody else needs its code. */
export const LoanCredits = () => (
  <KeptCredits contract={useLoansPlace().loans} venue="loans" refusalOf={loansRefusal} />
);
