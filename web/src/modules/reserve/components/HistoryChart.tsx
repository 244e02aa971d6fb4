"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { compact } from "@/lib/format/amount.ts";
import { dateTime, day } from "@/lib/format/time.ts";
import { box, Frame } from "@/ui/chart/Frame.tsx";
import { Legend } from "@/ui/chart/Legend.tsx";
import { scale, stairs, ticks } from "@/ui/chart/scale.ts";
import { type Hour, hourAt } from "../history.ts";
import { type SeriesName, series } from "../series.ts";

const strokes = { river: "stroke-river", copper: "stroke-copper" };

/** A step line, because books are constant between two events. */
export function HistoryChart({
  hours,
  shown,
  reserve,
  now,
}: {
  hours: Hour[];
  shown: SeriesName;
  reserve: ReserveSnapshot;
  now: number;
}) {
  const [pointed, setPointed] = useState<number | null>(null);
  const { lines, show, size } = series[shown];
  const start = hours[0]!.hour;
  const at = pointed ?? 1;
  const moment = start + at * (now - start);
  const there = hourAt(hours, moment)!;

  const most = Math.max(...hours.flatMap((hour) => lines.map(({ of }) => size(of(hour), reserve))));
  const rows = ticks(most);
  const x = scale([start, now], [box.left, box.right]);
  const y = scale([0, rows.at(-1)!], [box.bottom, box.top]);
  const label = (value: number) => (shown === "amounts" ? compact(value) : `${Number((value * 100).toPrecision(3))}%`);
  const says = pointed === null ? "Now" : dateTime(moment);
  const entries = lines.map(({ name, tone, of }) => ({ name, tone, value: show(of(there), reserve) }));
  const columns = [0, 0.25, 0.5, 0.75, 1].map((place) => start + place * (now - start));

  return (
    <div>
      <Legend says={says} entries={entries} />
      <Frame
        label={`${series[shown].label} over the last 30 days`}
        value={`${says}: ${entries.map(({ name, value }) => `${name} ${value}`).join(", ")}`}
        rows={rows.map((value) => ({ at: y(value), label: label(value) }))}
        columns={columns.map((seconds) => ({ at: x(seconds), label: day(seconds) }))}
        at={at}
        onPoint={setPointed}
      >
        {lines.map(({ name, tone, of }) => {
          const points = hours.map((hour) => [x(Math.max(start, hour.hour)), y(size(of(hour), reserve))] as const);
          return (
            <path
              key={name}
              d={`${stairs(points)}H${box.right}`}
              fill="none"
              className={strokes[tone]}
              strokeWidth="1.8"
            />
          );
        })}
        {pointed !== null && (
          <line x1={x(moment)} x2={x(moment)} y1={box.top} y2={box.bottom} className="stroke-ink-3" />
        )}
      </Frame>
    </div>
  );
}
