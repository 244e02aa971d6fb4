import type { Metadata } from "next";
import { Suspense } from "react";
import words from "@/messages/poolPage.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { PoolPage } from "@/modules/pool/components/PoolPage.tsx";
import { PoolPageSkeleton } from "@/modules/pool/components/PoolPageSkeleton.tsx";

export const metadata: Metadata = { title: words.title };

export default function Page() {
  return (
    <Suspense fallback={<PoolPageSkeleton />}>
      <WhenReady fallback={<PoolPageSkeleton />}>
        <PoolPage />
      </WhenReady>
    </Suspense>
  );
}
