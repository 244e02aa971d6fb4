"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import { PageTitle } from "@/ui/PageTitle.tsx";

const UnlistedReserve = lazyPart(() => import("./UnlistedReserve.tsx").then((module) => module.UnlistedReserve));

/** `wanted`: the id that the link names; null: it names none. */
export function NoReserve({ wanted }: { wanted: bigint | null }) {
  usePageTitle("No such reserve");
  return (
    <>
      <PageTitle title="No such reserve.">No pool of this site has it. The link may be for another chain.</PageTitle>
      {wanted !== null && <UnlistedReserve id={wanted} />}
    </>
  );
}
