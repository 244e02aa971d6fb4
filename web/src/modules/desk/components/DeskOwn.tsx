"use client";
import type { Hex } from "viem";
import { KeptCredits } from "@/modules/offers/components/KeptCredits.tsx";
import { deskRefusal } from "../explainDesk.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { MyDeals } from "./MyDeals.tsx";
import { NamedOffers } from "./NamedOffers.tsx";

/** What the desk has of the connected account. A part of its own: nobody else needs its code. */
export function DeskOwn({ onOpen }: { onOpen: (deal: Hex) => void }) {
  const { desk } = usePeer();
  return (
    <>
      <KeptCredits contract={desk} venue="desk" refusalOf={deskRefusal} />
      <MyDeals onOpen={onOpen} />
      <NamedOffers />
    </>
  );
}
