import { Suspense } from "react";
import words from "@/messages/pages.js";
import { MarketsPage } from "@/modules/markets/components/MarketsPage.tsx";
import { MarketsSkeleton } from "@/modules/markets/components/MarketsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export default function Page() {
  return (
    <>
      <PageTitle title={words.markets}>{words.marketsNote}</PageTitle>
      <Suspense fallback={<MarketsSkeleton />}>
        <MarketsPage />
      </Suspense>
    </>
  );
}
