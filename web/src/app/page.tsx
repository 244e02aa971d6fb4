import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { Markets } from "@/modules/markets/components/Markets.tsx";
import { MarketsSkeleton } from "@/modules/markets/components/MarketsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export default function MarketsPage() {
  return (
    <>
      <PageTitle title="Lend and borrow in isolated pools.">
        Each pool keeps its own risk. What you lend earns from those who borrow; what you have in a pool can back what
        you owe there.
      </PageTitle>
      <WhenReady fallback={<MarketsSkeleton />}>
        <Markets />
      </WhenReady>
    </>
  );
}
