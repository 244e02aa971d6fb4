"use client";
import type { ReactElement } from "react";
import { Skeleton } from "@/ui/Skeleton.tsx";

/** The sentences of a list of offers that is not whole. */
type Said = { failed: string; loading: string; withoutChain: string; withoutIndexer: string };

/** What a list of offers shows until it is there, and above it the source that did not answer. */
export function BookStates({
  failed,
  isLoading,
  said,
  children,
}: {
  failed: { chain: boolean; indexer: boolean };
  isLoading: boolean;
  said: Said;
  /** The list and what belongs to it. */
  children: (ReactElement | false)[];
}) {
  if (failed.chain && failed.indexer) return <p className="text-sm text-warn">{said.failed}</p>;
  if (isLoading) {
    return (
      <div role="status" aria-label={said.loading}>
        <Skeleton className="block h-40 w-full rounded-2xl" />
      </div>
    );
  }
  return (
    <>
      {(failed.chain || failed.indexer) && (
        <p role="status" className="mb-3 text-[0.8125rem] text-ink-3">
          {failed.chain ? said.withoutChain : said.withoutIndexer}
        </p>
      )}
      {children}
    </>
  );
}
