"use client";
import { useIndexerStatus } from "../hooks/useIndexerStatus.ts";

/** Quiet on purpose: everything that can be signed still works. */
export function IndexerNotice() {
  const status = useIndexerStatus();
  if (!status.isError) return null;
  return (
    <p role="status" className="mx-auto max-w-[82rem] px-4 pt-3 text-[0.8125rem] text-ink-3 md:px-6">
      The indexer does not answer, so history is missing for now. Prices, positions and every action come straight from
      the chain and work as ever.
    </p>
  );
}
