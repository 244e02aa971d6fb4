"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import { useMemo, useState } from "react";
import type { Address, Hex } from "viem";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { calendarDay } from "@/lib/format/time.ts";
import { saveText } from "@/lib/saveText.ts";
import words from "@/messages/account.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { filterOf, withFilter } from "../activityFilter.ts";
import { activityCsv, byDay, sumsOf } from "../activitySums.ts";
import { useActivity } from "../hooks/useActivity.ts";
import { useQueryState } from "../hooks/useQueryState.ts";
import { ActivityFilters } from "./ActivityFilters.tsx";
import { ActivityRow } from "./ActivityRow.tsx";
import { ActivitySums } from "./ActivitySums.tsx";

const PAGE = 25;

/** What happened with the account: a filter that the page's address keeps, sums, days, and all of it as CSV. */
export function Activity({ account, pools }: { account: Address; pools: readonly Pool[] }) {
  const [query, setQuery] = useQueryState();
  const filter = filterOf(query);
  const { data, isError } = useActivity(account, filter);
  const [limit, setLimit] = useState(PAGE);
  const places = useMemo(
    () =>
      new Map(
        pools.flatMap(({ name, unit, snapshot }) =>
          snapshot.reserves.map((reserve) => [idToHex(reserve.id), { pool: name, unit, reserve }] as const),
        ),
      ),
    [pools],
  );
  const placeOf = (reserveId: Hex) => places.get(reserveId);
  const rows = data?.rows ?? [];
  const isFiltered = Object.values(filter).some((one) => one !== undefined);
  const block = pools[0]?.snapshot.blockNumber ?? 0n;
  const hidden = rows.length - limit;
  return (
    <section aria-labelledby="activity" className="mt-10">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="activity" className="font-serif text-3xl tracking-tight">
          {words.activity}
        </h2>
        <button
          type="button"
          className="button button-quiet button-small"
          disabled={rows.length === 0}
          onClick={() =>
            saveText(
              `weir-${account.slice(0, 10).toLowerCase()}.csv`,
              activityCsv(rows, placeOf),
              "text/csv;charset=utf-8",
            )
          }
        >
          {words.csv}
        </button>
      </div>
      <div className="panel">
        <ActivityFilters
          filter={filter}
          pools={pools}
          onChange={(next) => {
            setLimit(PAGE);
            setQuery(withFilter(query, next));
          }}
        />
        <p role="status" className="sr-only">
          {data ? words.fits({ count: data.total }) : ""}
        </p>
        {!data && isError && <p className="px-5 py-6 text-sm text-ink-3">{words.silent}</p>}
        {!data && !isError && (
          <div className="space-y-4 px-5 py-5">
            <Skeleton className="block h-5 w-2/3" />
            <Skeleton className="block h-5 w-1/2" />
          </div>
        )}
        {data && rows.length === 0 && data.leftOut === 0 && (
          <div className="px-5 py-6 text-sm text-ink-3">
            <p>{isFiltered ? words.noMatch : words.noActivity}</p>
            {isFiltered && (
              <button
                type="button"
                className="button button-quiet button-small mt-3"
                onClick={() => setQuery(withFilter(query, {}))}
              >
                {words.clear}
              </button>
            )}
          </div>
        )}
        <ActivitySums sums={sumsOf(rows)} placeOf={placeOf} />
        <div className="text-sm">
          {byDay(rows.slice(0, limit)).map(({ start, entries }) => (
            <section key={start} aria-label={calendarDay(start)}>
              <h3 className="border-b border-line bg-sunk/60 px-5 py-2 text-[0.8125rem] font-medium text-ink-2">
                {calendarDay(start)}
              </h3>
              <ul className="divide-y divide-line border-b border-line">
                {entries.map((entry) => (
                  <RowBoundary key={entry.id} row="li" what={words.entry} block={block}>
                    <ActivityRow
                      entry={entry}
                      place={placeOf(entry.reserveId)}
                      token={placeOf(entry.reserveId)?.reserve.info.token}
                    />
                  </RowBoundary>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {hidden > 0 && (
          <div className="border-b border-line px-5 py-3 text-center">
            <button
              type="button"
              onClick={() => setLimit(limit + 4 * PAGE)}
              className="button button-plain button-small"
            >
              {words.more({ count: wholeNumber(Math.min(hidden, 4 * PAGE)) })}
            </button>
          </div>
        )}
        <div className="space-y-1 px-5 py-3 text-[0.8125rem] text-ink-3">
          {data && data.total > rows.length + data.leftOut && (
            <p className="text-warn">
              {words.partial({ shown: wholeNumber(rows.length), total: wholeNumber(data.total) })}
            </p>
          )}
          <p>{words.says}</p>
          <LeftOut count={data?.leftOut ?? 0} what="entry" />
        </div>
      </div>
    </section>
  );
}
