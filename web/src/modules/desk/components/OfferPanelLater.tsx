"use client";
import type { Hex } from "viem";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/desk.js";
import page from "@/messages/deskPage.js";
import { Checking } from "@/modules/offers/components/Checking.tsx";
import { PartMissing } from "@/ui/PartMissing.tsx";
import type { Offer } from "../deskOffer.ts";

const Panel = lazyPart(() => import("./OfferPanel.tsx").then((module) => module.OfferPanel));

/** The whole of an offer, whose code comes once one is opened: the list does not need what takes one. */
export const OfferPanelLater = (props: { offer: Offer; onOpened: (deal: Hex) => void }) => (
  <Panel
    {...props}
    hasTitle={false}
    // What it shows itself until the chain has answered.
    loading={<Checking text={words.checking} />}
    failed={(retry) => <PartMissing what={page.page} onRetry={retry} />}
  />
);
