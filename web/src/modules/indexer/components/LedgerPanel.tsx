"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { PoolSnapshot } from "@weir/contracts/math/snapshot";
import { Skeleton } from "@/ui/Skeleton.tsx";
import type { LedgerPage } from "../events.ts";
import { EventList } from "./EventList.tsx";

/** The ledger in each of its states: loading, absent, empty, there. */
export function LedgerPanel({
  ledger,
  pools,
  empty,
  who,
  onMore,
}: {
  ledger: UseQueryResult<LedgerPage>;
  pools: { name: string; snapshot: PoolSnapshot }[];
  empty: string;
  who?: boolean;
  onMore: () => void;
}) {
  const now = Number(pools[0]?.snapshot.timestamp ?? 0n);
  const { data, isError } = ledger;
  if (!data && isError) {
    return <p className="px-5 py-6 text-sm text-ink-3">The indexer does not answer, so history is missing for now.</p>;
  }
  if (!data) {
    return (
      <div role="status" aria-label="Loading the history" className="space-y-4 px-5 py-5">
        <Skeleton className="block h-5 w-2/3" />
        <Skeleton className="block h-5 w-1/2" />
        <Skeleton className="block h-5 w-3/5" />
      </div>
    );
  }
  if (data.events.length === 0) return <p className="px-5 py-6 text-sm text-ink-3">{empty}</p>;
  return (
    <>
      <EventList events={data.events} pools={pools} now={now} {...(who ? { who } : {})} />
      {data.total > data.events.length && (
        <div className="border-t border-line px-5 py-3 text-center">
          <button type="button" onClick={onMore} className="button button-plain button-small">
            {`Show more of ${data.total.toLocaleString("en-GB")}`}
          </button>
        </div>
      )}
    </>
  );
}
