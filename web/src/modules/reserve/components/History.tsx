"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import type { Unit } from "@/lib/format/value.ts";
import { saveText } from "@/lib/saveText.ts";
import reserveWords from "@/messages/reserve.js";
import page from "@/messages/reservePage.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import { whyMissing } from "@/modules/indexer/whyMissing.ts";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { withNow } from "../history.ts";
import { useHistory } from "../hooks/useHistory.ts";
import { useMarks } from "../hooks/useMarks.ts";
import { csvOf, type SeriesName, series } from "../series.ts";
import { intervalOf, type Span, spans } from "../span.ts";
import { Block } from "./Block.tsx";
import { MarkList } from "./ChartMarks.tsx";
import { Choice } from "./Choice.tsx";
import { HistoryChart } from "./HistoryChart.tsx";

const words = reserveWords.history;
const names = Object.keys(series) as SeriesName[];

/** The reserve over a span of time: its rates, amounts, utilisation, price band and rate at target. */
export function History({ reserve, unit, now }: { reserve: ReserveSnapshot; unit: Unit; now: number }) {
  const [chosen, setChosen] = useState<SeriesName>("rates");
  const [span, setSpan] = useState<Span>("week");
  const history = useHistory(reserve, now, chosen, span);
  // Until the chosen series is there, the one before it stays.
  const shown = history.data?.shown ?? chosen;
  const marks = useMarks(idToHex(reserve.id), intervalOf(span, now).from);
  const rows = history.data?.rows ?? [];
  const hours = withNow(rows, reserve, now);
  const within = (marks.data ?? []).filter(({ time }) => time >= hours[0]!.hour && time <= now);
  return (
    <Block
      title={page.blocks.history}
      aside={
        <Choice
          legend={words.span}
          names={spans}
          labelOf={(name) => reserveWords.spans[name].label}
          chosen={span}
          onChoose={setSpan}
        />
      }
    >
      <div className="-mt-1 mb-4 flex flex-wrap items-center justify-between gap-2">
        <Choice
          legend={words.shows}
          names={names}
          labelOf={(name) => reserveWords.series[name]}
          chosen={chosen}
          onChoose={setChosen}
        />
        <button
          type="button"
          className="button button-quiet button-small"
          title={words.csvHint}
          disabled={rows.length === 0}
          onClick={() =>
            saveText(`${reserve.symbol}-${shown}-${span}.csv`, csvOf(shown, hours, reserve), "text/csv;charset=utf-8")
          }
        >
          {words.csv}
        </button>
      </div>
      {rows.length > 0 ? (
        <>
          <HistoryChart
            hours={hours}
            shown={shown}
            span={span}
            reserve={reserve}
            unit={unit}
            now={now}
            marks={within}
          />
          <MarkList marks={within} />
          {marks.isError && <p className="mt-2 text-[0.8125rem] text-ink-3">{words.marksMissing}</p>}
          <p className="mt-2 text-[0.8125rem] text-ink-3">{words.sources}</p>
        </>
      ) : history.isPending ? (
        <Skeleton className="h-64 w-full" />
      ) : (
        <p className="grid h-64 place-items-center text-sm text-ink-3">
          {history.error ? whyMissing(history.error, words.silent) : words.empty}
        </p>
      )}
      <LeftOut count={history.data?.leftOut ?? 0} what="hour" />
    </Block>
  );
}
