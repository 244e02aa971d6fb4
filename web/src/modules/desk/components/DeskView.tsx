"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/desk.js";
import page from "@/messages/deskPage.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { OpenLater } from "@/modules/offers/components/OpenLater.tsx";
import { useFragment } from "@/modules/offers/hooks/useFragment.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { PanelSkeleton } from "@/ui/Skeleton.tsx";
import { useDeskQuery } from "../hooks/useDeskQuery.ts";
import { DeskSkeleton } from "./DeskSkeleton.tsx";
import { OfferBook } from "./OfferBook.tsx";

const MakeOffer = lazyPart(() => import("./MakeOffer.tsx").then((module) => module.MakeOffer));
const OpenFromText = lazyPart(() => import("./OpenFromText.tsx").then((module) => module.OpenFromText));
const DeskOwn = lazyPart(() => import("./DeskOwn.tsx").then((module) => module.DeskOwn));
const DeskAccount = lazyPart(() => import("./DeskAccount.tsx").then((module) => module.DeskAccount));
const DealView = lazyPart(() => import("./DealView.tsx").then((module) => module.DealView));

const parts = {
  loading: <DeskSkeleton />,
  failed: (retry: () => void) => <PartMissing what={page.page} onRetry={retry} />,
};
const text = { ...parts, loading: <PanelSkeleton /> };
/** Of the connected account: until the chain and the indexer have answered, nothing is shown anyway. */
const own = { ...parts, loading: null };

/** Offers between two persons, one's own deals, and a form for an offer. */
export function DeskView() {
  const { peer } = useSiteConfig().deployment;
  const [query, change] = useDeskQuery();
  const [fragment, clear] = useFragment();
  const hasAccount = useWallet().status !== "none";
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
      {query.make ? (
        <MakeOffer key={query.make} kind={query.make} onClose={() => change({ make: null })} {...parts} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <button type="button" className="button button-primary" onClick={() => change({ make: "swap" })}>
            {words.makeSwap}
          </button>
          <button type="button" className="button button-quiet" onClick={() => change({ make: "ad" })}>
            {words.makeAd}
          </button>
        </div>
      )}
      <OpenLater fragment={fragment} label={words.haveLink} onClose={clear}>
        {(close) => <OpenFromText fragment={fragment} onClose={close} onOpened={opened} {...text} />}
      </OpenLater>
      {!query.make && (
        <>
          {hasAccount && <DeskOwn onOpen={(deal) => change({ deal })} {...own} />}
          <OfferBook query={query} onChange={change} onOpened={opened} />
          {hasAccount && <DeskAccount {...own} />}
        </>
      )}
    </div>
  );
}
