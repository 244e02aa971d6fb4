"use client";
import { utilisation as utilisationOf } from "@weir/sdk/math/interest";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { useMemo, useState } from "react";
import { localised } from "@/lib/format/decimal.ts";
import { formatPercent, percent } from "@/lib/format/percent.ts";
import reserveWords from "@/messages/reserve.js";
import { box, Frame } from "@/ui/chart/Frame.tsx";
import { Legend } from "@/ui/chart/Legend.tsx";
import { line, scale, ticks } from "@/ui/chart/scale.ts";
import { apysAt, curvePoints } from "../curve.ts";

const { curve: words, lines } = reserveWords;
const fraction = (wad: bigint) => Number(wad / 10n ** 6n) / 1e12;
const x = scale([0, 1], [box.left, box.right]);
const columns = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at: x(at), label: percent(`${at * 100}`) }));

/** The rates by utilisation, at the current utilisation, and under the pointer. */
export function RateCurve({ reserve }: { reserve: ReserveSnapshot }) {
  const [pointed, setPointed] = useState<number | null>(null);
  const points = useMemo(() => curvePoints(reserve), [reserve]);
  const now = utilisationOf(reserve.totals.supplyAssets, reserve.totals.borrowAssets);
  const at = pointed === null ? now : (BigInt(Math.round(pointed * 1000)) * WAD) / 1000n;
  const there = apysAt(reserve, at);

  const rows = ticks(fraction(points.at(-1)!.borrow));
  const y = scale([0, rows.at(-1)!], [box.bottom, box.top]);
  const path = (side: "borrow" | "supply") =>
    line(points.map((point) => [x(fraction(point.utilisation)), y(fraction(point[side]))]));
  const crest = x(reserve.info.curve.targetUtilisation / 10_000);
  const says = (pointed === null ? words.nowAt : words.at)({ percent: formatPercent(at, 1) });
  const sentence = words.says({
    at: says,
    supply: formatPercent(there.supply),
    borrow: formatPercent(there.borrow),
  });

  return (
    <div>
      <Legend
        says={says}
        entries={[
          { name: lines.supplyApy, value: formatPercent(there.supply), tone: "river" },
          { name: lines.borrowApy, value: formatPercent(there.borrow), tone: "copper" },
        ]}
      />
      <Frame
        label={words.label}
        value={sentence}
        rows={rows.map((value) => ({
          at: y(value),
          label: percent(localised(`${Number((value * 100).toPrecision(3))}`)),
        }))}
        columns={columns}
        at={fraction(at)}
        onPoint={setPointed}
      >
        <line x1={crest} x2={crest} y1={box.top} y2={box.bottom} className="stroke-line-strong" strokeDasharray="2 4" />
        <text x={crest} y={box.top - 9} textAnchor="middle" className="fill-ink-3">
          {words.target}
        </text>
        <path d={path("supply")} fill="none" className="stroke-river" strokeWidth="2" />
        <path d={path("borrow")} fill="none" className="stroke-copper" strokeWidth="2" />
        <line x1={x(fraction(at))} x2={x(fraction(at))} y1={box.top} y2={box.bottom} className="stroke-ink-3" />
        <circle
          cx={x(fraction(at))}
          cy={y(fraction(there.supply))}
          r="4.5"
          className="fill-river stroke-surface"
          strokeWidth="2"
        />
        <circle
          cx={x(fraction(at))}
          cy={y(fraction(there.borrow))}
          r="4.5"
          className="fill-copper stroke-surface"
          strokeWidth="2"
        />
      </Frame>
    </div>
  );
}
