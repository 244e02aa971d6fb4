"use client";
import { Suspense } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/loansPage.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { LoansSkeleton } from "./LoansSkeleton.tsx";

const Part = lazyPart(() => import("./LoansView.tsx").then((module) => module.LoansView));

/** Loads the page's code after the first paint. */
export function LoansPage() {
  return (
    <Suspense fallback={<LoansSkeleton />}>
      <Part loading={<LoansSkeleton />} failed={(retry) => <PartMissing what={words.page} onRetry={retry} />} />
    </Suspense>
  );
}
