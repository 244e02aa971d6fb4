"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/loans.js";
import page from "@/messages/loansPage.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import type { Offer } from "../listedOffer.ts";

const Panel = lazyPart(() => import("./LoanOfferPanel.tsx").then((module) => module.LoanOfferPanel));

/** The whole of an offer, whose code comes once one is opened: the list does not need what takes one. */
export const LoanOfferPanelLater = ({ offer }: { offer: Offer }) => (
  <Panel
    offer={offer}
    // What it shows itself until the chain has answered.
    loading={
      <p role="status" className="text-sm text-ink-3">
        {words.checking}
      </p>
    }
    failed={(retry) => <PartMissing what={page.page} onRetry={retry} />}
  />
);
