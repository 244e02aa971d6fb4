"use client";
import { useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/loans.js";
import page from "@/messages/loansPage.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { KeptCredits } from "@/modules/offers/components/KeptCredits.tsx";
import { useFragment } from "@/modules/offers/hooks/useFragment.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { loansRefusal } from "../explainLoans.ts";
import { CancelAllLoanOffers } from "./CancelAllLoanOffers.tsx";
import { LoanBook } from "./LoanBook.tsx";
import { LoanLists } from "./LoanLists.tsx";
import { LoansSkeleton } from "./LoansSkeleton.tsx";
import { OpenLoanText } from "./OpenLoanText.tsx";

const MakeLoanOffer = lazyPart(() => import("./MakeLoanOffer.tsx").then((module) => module.MakeLoanOffer));

/** Loans between two persons: what is offered, one's own loans and claims, and a form for an offer. */
export function LoansView() {
  const { peer } = useSiteConfig().deployment;
  const [fragment, clear] = useFragment();
  const [making, setMaking] = useState(false);
  if (!peer?.loans) return <p className="panel mt-10 max-w-2xl p-6 text-ink-2">{words.none}</p>;
  return (
    <div className="mt-8 space-y-6">
      {making ? (
        <MakeLoanOffer
          onClose={() => setMaking(false)}
          loading={<LoansSkeleton />}
          failed={(retry) => <PartMissing what={page.page} onRetry={retry} onClose={() => setMaking(false)} />}
        />
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <button type="button" className="button button-primary" onClick={() => setMaking(true)}>
              {words.make}
            </button>
          </div>
          <OpenLoanText fragment={fragment} onClose={clear} />
          <KeptCredits contract={peer.loans} venue="loans" refusalOf={loansRefusal} />
          <LoanLists>
            <LoanBook />
            <CancelAllLoanOffers />
          </LoanLists>
        </>
      )}
    </div>
  );
}
