"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { dateTime, day, timeOfDay } from "@/lib/format/time.ts";
import type { Unit } from "@/lib/format/value.ts";
import reserveWords from "@/messages/reserve.js";
import { box, Frame } from "@/ui/chart/Frame.tsx";
import { Legend } from "@/ui/chart/Legend.tsx";
import { scale, stairs, ticks, ticksBetween } from "@/ui/chart/scale.ts";
import type { ChartMark } from "../fetchMarks.ts";
import { averageOf, type Hour, hourAt } from "../history.ts";
import { type SeriesName, series } from "../series.ts";
import type { Span } from "../span.ts";
import { MarkShape } from "./ChartMarks.tsx";

const words = reserveWords.history;
const strokes = { river: "stroke-river", copper: "stroke-copper" };
const DAY = 86_400;

type Stretch = { points: { hour: number; value: bigint }[]; until: number };

/** The stretches of hours that have a value; each value holds until the next hour. */
function stretches(hours: readonly Hour[], of: (hour: Hour) => bigint | null, now: number): Stretch[] {
  const found: Stretch[] = [];
  let open = false;
  hours.forEach((hour, at) => {
    const value = of(hour);
    const until = hours[at + 1]?.hour ?? now;
    const last = found.at(-1);
    if (value === null) open = false;
    else if (open && last) {
      last.points.push({ hour: hour.hour, value });
      last.until = until;
    } else {
      found.push({ points: [{ hour: hour.hour, value }], until });
      open = true;
    }
  });
  return found;
}

/** A step line, because books are constant between two events; its average over the time is a dashed one. */
export function HistoryChart({
  hours,
  shown,
  span,
  reserve,
  unit,
  now,
  marks,
}: {
  hours: Hour[];
  shown: SeriesName;
  span: Span;
  reserve: ReserveSnapshot;
  unit: Unit;
  now: number;
  marks: readonly ChartMark[];
}) {
  const [pointed, setPointed] = useState<number | null>(null);
  const { lines, show, size, tick, afloat } = series[shown];
  const start = hours[0]!.hour;
  const at = pointed ?? 1;
  const moment = start + at * (now - start);
  const there = hourAt(hours, moment)!;

  const sizes = hours.flatMap((hour) =>
    lines.flatMap(({ of }) => {
      const value = of(hour);
      return value === null ? [] : [size(value, reserve)];
    }),
  );
  const most = Math.max(0, ...sizes);
  const rows = afloat && sizes.length > 0 ? ticksBetween(Math.min(...sizes), most) : ticks(most);
  const x = scale([start, now], [box.left, box.right]);
  const y = scale([rows[0]!, rows.at(-1)!], [box.bottom, box.top]);
  const say = (value: bigint | null) => (value === null ? words.noPrice : show(value, reserve, unit));
  const says = pointed === null ? words.now : dateTime(moment);
  const entries = lines.map(({ name, tone, of }) => ({ name, tone, value: say(of(there)) }));
  const averages = lines.map(({ name, tone, of }) => ({ name, tone, value: averageOf(hours, of) }));
  const columns = [0, 0.25, 0.5, 0.75, 1].map((place) => start + place * (now - start));

  return (
    <div>
      <Legend says={says} entries={entries} />
      <Frame
        label={words.over({ what: reserveWords.series[shown], span: reserveWords.spans[span].name })}
        value={words.says({ when: says, entries: entries.map(words.entry).join(", ") })}
        rows={rows.map((value) => ({ at: y(value), label: tick(value) }))}
        columns={columns.map((seconds) => ({
          at: x(seconds),
          label: now - start <= 2 * DAY ? timeOfDay(seconds) : day(seconds),
        }))}
        at={at}
        onPoint={setPointed}
      >
        {averages.map(
          ({ name, tone, value }) =>
            value !== null && (
              <line
                key={name}
                data-average
                x1={box.left}
                x2={box.right}
                y1={y(size(value, reserve))}
                y2={y(size(value, reserve))}
                className={`${strokes[tone]} opacity-60`}
                strokeDasharray="3 5"
              />
            ),
        )}
        {/* A hole is bridged by the last known value, thin. */}
        {lines.map(({ name, tone, of }) => {
          const known = hours.flatMap((hour) => {
            const value = of(hour);
            return value === null ? [] : [[x(hour.hour), y(size(value, reserve))] as const];
          });
          if (known.length === 0 || known.length === hours.length) return null;
          const d = `${stairs(known)}H${box.right}`;
          return <path key={name} d={d} fill="none" className={`${strokes[tone]} opacity-50`} strokeWidth="1" />;
        })}
        {lines.map(({ name, tone, of }) =>
          stretches(hours, of, now).map(({ points, until }) => (
            <path
              key={`${name}-${points[0]!.hour}`}
              d={`${stairs(points.map(({ hour, value }) => [x(hour), y(size(value, reserve))] as const))}H${x(until).toFixed(2)}`}
              fill="none"
              className={strokes[tone]}
              strokeWidth="1.8"
            />
          )),
        )}
        {marks.map(({ kind, time, transaction }, index) => (
          // One transaction may hold several.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <g key={`${transaction}-${index}`} data-mark={kind}>
            <line
              x1={x(time)}
              x2={x(time)}
              y1={box.top}
              y2={box.bottom}
              className="stroke-line-strong"
              strokeDasharray="1 4"
            />
            <g transform={`translate(${x(time)} ${box.top - 8})`}>
              <MarkShape kind={kind} />
            </g>
          </g>
        ))}
        {pointed !== null && (
          <line x1={x(moment)} x2={x(moment)} y1={box.top} y2={box.bottom} className="stroke-ink-3" />
        )}
      </Frame>
      <p className="mt-2 text-[0.8125rem] text-ink-2 figures" data-averages>
        {words.average({
          entries: averages.map(({ name, value }) => words.entry({ name, value: say(value) })).join(", "),
        })}
      </p>
      {sizes.length < hours.length * lines.length && <p className="mt-1 text-[0.8125rem] text-ink-3">{words.holes}</p>}
    </div>
  );
}
