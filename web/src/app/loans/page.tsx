import type { Metadata } from "next";
import words from "@/messages/loansPage.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { LoansPage } from "@/modules/loans/components/LoansPage.tsx";
import { LoansSkeleton } from "@/modules/loans/components/LoansSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.title };

export default function Page() {
  return (
    <>
      <PageTitle title={words.title}>{words.note}</PageTitle>
      <WhenReady fallback={<LoansSkeleton />}>
        <LoansPage />
      </WhenReady>
    </>
  );
}
