import words from "@/messages/pages.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { Markets } from "@/modules/markets/components/Markets.tsx";
import { MarketsSkeleton } from "@/modules/markets/components/MarketsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export default function MarketsPage() {
  return (
    <>
      <PageTitle title={words.markets}>{words.marketsNote}</PageTitle>
      <WhenReady fallback={<MarketsSkeleton />}>
        <Markets />
      </WhenReady>
    </>
  );
}
