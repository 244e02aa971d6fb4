import type { Metadata } from "next";
import { Suspense } from "react";
import words from "@/messages/pages.js";
import { ReservePage } from "@/modules/reserve/components/ReservePage.tsx";
import { ReserveSkeleton } from "@/modules/reserve/components/ReserveSkeleton.tsx";

export const metadata: Metadata = { title: words.reserve };

export default function Page() {
  return (
    <Suspense fallback={<ReserveSkeleton />}>
      <ReservePage />
    </Suspense>
  );
}
