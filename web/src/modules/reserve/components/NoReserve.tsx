"use client";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import { PageTitle } from "@/ui/PageTitle.tsx";

export function NoReserve() {
  usePageTitle("No such reserve");
  return (
    <PageTitle title="No such reserve.">
      None of the pools that this site lists has it. The link may be of another chain.
    </PageTitle>
  );
}
