import type { Metadata } from "next";
import { Suspense } from "react";
import words from "@/messages/pages.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { ReserveFromLink } from "@/modules/reserve/components/ReserveFromLink.tsx";
import { ReserveSkeleton } from "@/modules/reserve/components/ReserveSkeleton.tsx";

export const metadata: Metadata = { title: words.reserve };

export default function ReservePage() {
  return (
    <Suspense fallback={<ReserveSkeleton />}>
      <WhenReady fallback={<ReserveSkeleton />}>
        <ReserveFromLink />
      </WhenReady>
    </Suspense>
  );
}
