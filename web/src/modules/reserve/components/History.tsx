"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { cx } from "@/lib/cx.ts";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { withNow } from "../history.ts";
import { useHistory } from "../hooks/useHistory.ts";
import { type SeriesName, series } from "../series.ts";
import { Block } from "./Block.tsx";
import { HistoryChart } from "./HistoryChart.tsx";

const DAYS = 30;
const names = Object.keys(series) as SeriesName[];

export function History({ reserve, now }: { reserve: ReserveSnapshot; now: number }) {
  const [shown, setShown] = useState<SeriesName>("rates");
  const history = useHistory(idToHex(reserve.id), now, DAYS);
  const choice = (
    <fieldset className="flex gap-1">
      <legend className="sr-only">What the chart shows</legend>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={shown === name}
          onClick={() => setShown(name)}
          className={cx("button button-small", shown === name ? "bg-river-soft text-river-strong" : "button-plain")}
        >
          {series[name].label}
        </button>
      ))}
    </fieldset>
  );
  return (
    <Block title="The last 30 days" aside={choice}>
      {history.data && history.data.rows.length > 0 ? (
        <>
          <HistoryChart hours={withNow(history.data.rows, reserve, now)} shown={shown} reserve={reserve} now={now} />
          <p className="mt-2 text-[0.8125rem] text-ink-3">
            The past is what the indexer says; the present comes from the chain.
          </p>
        </>
      ) : history.isPending ? (
        <Skeleton className="h-64 w-full" />
      ) : (
        <p className="grid h-64 place-items-center text-sm text-ink-3">
          {history.isError ? "The indexer does not answer, so history is missing for now." : "No history yet."}
        </p>
      )}
      <LeftOut count={history.data?.leftOut ?? 0} one="hour" many="hours" />
    </Block>
  );
}
