"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { shortHex } from "@/lib/format/formatHex.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/pool.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { HashLine } from "@/ui/HashLine.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { changeLines } from "../changeLines.ts";
import { fetchChanges } from "../fetchChanges.ts";

const PAGE = 10;

const isKind = (name: string): name is keyof typeof words.kinds => Object.hasOwn(words.kinds, name);

/** The changes of the pool's settings, the newest first. */
export function PoolHistory({ pool }: { pool: Pool }) {
  const { indexerUrl } = useSiteConfig();
  const [first, setFirst] = useState(PAGE);
  const { data, isError } = useQuery({
    queryKey: [INDEXER, "pool-changes", pool.id, first],
    queryFn: () => fetchChanges(indexerUrl, pool.id, first),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  if (!data) {
    const waiting = isError ? (
      <p className="text-sm text-ink-3">{words.indexerSilent}</p>
    ) : (
      <Skeleton className="block h-32 w-full" />
    );
    return <div className="px-5 pb-5">{waiting}</div>;
  }
  if (data.rows.length === 0) return <p className="px-5 pb-5 text-sm text-ink-2">{words.historyEmpty}</p>;
  return (
    <>
      <ol className="divide-y divide-line border-t border-line text-sm">
        {data.rows.map((change) => {
          const reserve = pool.snapshot.reserves.find(({ id }) => BigInt(change.reserveId ?? 0) === id);
          const kind = isKind(change.kind) ? words.kinds[change.kind] : words.otherKind;
          const lines = change.kind === "created" || change.kind === "listed" ? [] : changeLines(change, reserve);
          return (
            <li key={change.id} className="px-5 py-3">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="font-medium">{reserve ? words.changeOf({ symbol: reserve.symbol, kind }) : kind}</span>
                <span className="text-[0.8125rem] text-ink-3">{dateTime(change.timestamp)}</span>
              </p>
              {lines.length > 0 && (
                <p className="mt-0.5 wrap-anywhere text-ink-2">
                  <bdi>{lines.join("; ")}</bdi>
                </p>
              )}
              <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-ink-3">
                <bdi title={change.actor}>{words.by({ who: shortHex(change.actor) })}</bdi>
                <HashLine hash={change.transaction} className="" />
              </p>
            </li>
          );
        })}
      </ol>
      {data.total > data.rows.length && (
        <div className="border-t border-line px-5 py-3">
          <button type="button" className="button button-quiet button-small" onClick={() => setFirst(first + 3 * PAGE)}>
            {words.historyMore}
          </button>
        </div>
      )}
    </>
  );
}
