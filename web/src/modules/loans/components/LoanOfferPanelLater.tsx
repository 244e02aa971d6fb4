"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/loans.js";
import page from "@/messages/loansPage.js";
import { Checking } from "@/modules/offers/components/Checking.tsx";
import { PartMissing } from "@/ui/PartMissing.tsx";
import type { Offer } from "../listedOffer.ts";

const Panel = lazyPart(() => import("./LoanOfferPanel.tsx").then((module) => module.LoanOfferPanel));

/** The whole of an offer, whose code comes once one is opened: the list does not need what takes one. */
export const LoanOfferPanelLater = ({ offer }: { offer: Offer }) => (
  <Panel
    offer={offer}
    hasTitle={false}
    // What it shows itself until the chain has answered.
    loading={<Checking text={words.checking} />}
    failed={(retry) => <PartMissing what={page.page} onRetry={retry} />}
  />
);
