"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/desk.js";
import page from "@/messages/deskPage.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { KeptCredits } from "@/modules/offers/components/KeptCredits.tsx";
import { useFragment } from "@/modules/offers/hooks/useFragment.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { deskRefusal } from "../explainDesk.ts";
import { useDeskQuery } from "../hooks/useDeskQuery.ts";
import { DeskAccount } from "./DeskAccount.tsx";
import { DeskSkeleton } from "./DeskSkeleton.tsx";
import { MyDeals } from "./MyDeals.tsx";
import { NamedOffers } from "./NamedOffers.tsx";
import { OfferBook } from "./OfferBook.tsx";
import { OpenFromText } from "./OpenFromText.tsx";

const MakeOffer = lazyPart(() => import("./MakeOffer.tsx").then((module) => module.MakeOffer));
const DealView = lazyPart(() => import("./DealView.tsx").then((module) => module.DealView));

const parts = {
  loading: <DeskSkeleton />,
  failed: (retry: () => void) => <PartMissing what={page.page} onRetry={retry} onClose={() => {}} />,
};

/** Offers between two persons, one's own deals, and a form for an offer. */
export function DeskView() {
  const { peer } = useSiteConfig().deployment;
  const [query, change] = useDeskQuery();
  const [fragment, clear] = useFragment();
  usePageTitle(query.deal ? words.dealTitle : page.title);
  if (!peer) return <p className="panel mt-10 max-w-2xl p-6 text-ink-2">{words.noDesk}</p>;
  if (query.deal) {
    return <DealView key={query.deal} id={query.deal} onClose={() => change({ deal: null })} {...parts} />;
  }
  const opened = (deal: `0x${string}`) => {
    clear();
    change({ deal, make: null });
  };
  return (
    <div className="mt-8 space-y-6">
      <OpenFromText fragment={fragment} onClose={clear} onOpened={opened} />
      {query.make ? (
        <MakeOffer key={query.make} kind={query.make} onClose={() => change({ make: null })} {...parts} />
      ) : (
        <>
          <div className="flex flex-wrap gap-2">
            <button type="button" className="button button-primary" onClick={() => change({ make: "swap" })}>
              {words.makeSwap}
            </button>
            <button type="button" className="button button-quiet" onClick={() => change({ make: "ad" })}>
              {words.makeAd}
            </button>
          </div>
          <KeptCredits contract={peer.desk} venue="desk" refusalOf={deskRefusal} />
          <MyDeals onOpen={(deal) => change({ deal })} />
          <NamedOffers />
          <OfferBook query={query} onChange={change} onOpened={opened} />
          <DeskAccount />
        </>
      )}
    </div>
  );
}
