"use client";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/reservePage.js";
import { PageTitle } from "@/ui/PageTitle.tsx";
import { UnlistedReserve } from "./UnlistedReserve.tsx";

/** `wanted`: the id that the link names; null: it names none. */
export function NoReserve({ wanted }: { wanted: bigint | null }) {
  usePageTitle(words.none);
  return (
    <>
      <PageTitle title={words.noneTitle}>{words.noneNote}</PageTitle>
      {wanted !== null && <UnlistedReserve id={wanted} />}
    </>
  );
}
