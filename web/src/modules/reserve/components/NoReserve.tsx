"use client";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import { PageTitle } from "@/ui/PageTitle.tsx";

export function NoReserve() {
  usePageTitle("No such reserve");
  return (
    <PageTitle title="No such reserve.">No pool of this site has it. The link may be for another chain.</PageTitle>
  );
}
