"use client";
import { Suspense } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/deskPage.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { DeskSkeleton } from "./DeskSkeleton.tsx";

const Part = lazyPart(() => import("./DeskView.tsx").then((module) => module.DeskView));

/** Loads the page's code after the first paint. */
export function DeskPage() {
  return (
    <Suspense fallback={<DeskSkeleton />}>
      <Part loading={<DeskSkeleton />} failed={(retry) => <PartMissing what={words.page} onRetry={retry} />} />
    </Suspense>
  );
}
