import type { Metadata } from "next";
import { Suspense } from "react";
import words from "@/messages/liquidations.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { LiquidationsPage } from "@/modules/liquidations/components/LiquidationsPage.tsx";
import { LiquidationsSkeleton } from "@/modules/liquidations/components/LiquidationsSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.title };

export default function Page() {
  return (
    <>
      <PageTitle title={words.title}>{words.note}</PageTitle>
      <Suspense fallback={<LiquidationsSkeleton />}>
        <WhenReady fallback={<LiquidationsSkeleton />}>
          <LiquidationsPage />
        </WhenReady>
      </Suspense>
    </>
  );
}
