"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { wholeNumber } from "@/lib/format/decimal.ts";
import indexerWords from "@/messages/indexer.js";
import words from "@/messages/ledger.js";
import { Skeleton } from "@/ui/Skeleton.tsx";
import type { LedgerPage } from "../events.ts";
import { EventList } from "./EventList.tsx";
import { LeftOut } from "./LeftOut.tsx";

/** The ledger in each of its states: loading, unavailable, empty, present. */
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
    return <p className="px-5 py-6 text-sm text-ink-3">{indexerWords.silent}</p>;
  }
  if (!data) {
    return (
      <div role="status" aria-label={words.loading} className="space-y-4 px-5 py-5">
        <Skeleton className="block h-5 w-2/3" />
        <Skeleton className="block h-5 w-1/2" />
        <Skeleton className="block h-5 w-3/5" />
      </div>
    );
  }
  const { rows, leftOut, total } = data;
  return (
    <>
      {rows.length === 0 && leftOut === 0 && <p className="px-5 py-6 text-sm text-ink-3">{empty}</p>}
      <EventList events={rows} pools={pools} now={now} {...(who ? { who } : {})} />
      {total > rows.length + leftOut && (
        <div className="border-t border-line px-5 py-3 text-center">
          <button type="button" onClick={onMore} className="button button-plain button-small">
            {words.more({ total: wholeNumber(total) })}
          </button>
        </div>
      )}
      <div className="space-y-1 border-t border-line px-5 py-3 text-[0.8125rem] text-ink-3">
        <p>{words.says}</p>
        <LeftOut count={leftOut} what="entry" />
      </div>
    </>
  );
}
