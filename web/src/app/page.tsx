import { Suspense } from "react";
import { MarketsPage } from "@/modules/markets/components/MarketsPage.tsx";
import { MarketsSkeleton } from "@/modules/markets/components/MarketsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export default function Page() {
  return (
    <>
      <PageTitle title="Lend and borrow in isolated pools.">
        Each pool keeps its own risk. What you lend earns from those who borrow; what you have in a pool can back what
        you owe there.
      </PageTitle>
      <Suspense fallback={<MarketsSkeleton />}>
        <MarketsPage />
      </Suspense>
    </>
  );
}
