"use client";
import type { HealthFactor } from "@weir/sdk/math/health";
import { PARTS, type Sample } from "@weir/sdk/math/stress";
import { useState } from "react";
import { localised } from "@/lib/format/decimal.ts";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { percent } from "@/lib/format/percent.ts";
import { healthState } from "@/lib/healthState.ts";
import words from "@/messages/stress.js";
import { box, Frame } from "@/ui/chart/Frame.tsx";
import { line, scale, ticks } from "@/ui/chart/scale.ts";
import { Digits } from "@/ui/Digits.tsx";
import { formatPart } from "../courseWords.ts";

/** Health factors above this leave the picture: what matters is near 1. */
const HIGHEST = 4;

const size = (health: HealthFactor): number =>
  typeof health === "bigint" ? Math.min(HIGHEST, Number(health / 10n ** 12n) / 1e6) : HIGHEST;

/** The health factor from today, past the scenario, to one and a half times it; where it crosses 1 is marked. */
export function StressChart({ samples, crossing }: { samples: Sample[]; crossing: bigint | null }) {
  const [pointed, setPointed] = useState<number | null>(null);
  const most = Number(samples.at(-1)!.parts);
  const whole = Number(PARTS) / most;
  const at = pointed ?? whole;
  const there = samples.reduce((best, sample) =>
    Math.abs(Number(sample.parts) / most - at) < Math.abs(Number(best.parts) / most - at) ? sample : best,
  );
  const state = healthState(there.health);
  const rows = ticks(Math.max(1.5, ...samples.map(({ health }) => size(health))));
  const x = scale([0, most], [box.left, box.right]);
  const y = scale([0, rows.at(-1)!], [box.bottom, box.top]);
  const says = pointed === null ? words.inScenario : words.at({ part: formatPart(there.parts) });
  const health = formatHealth(there.health);
  const end = x(Number(PARTS));
  const columns = [
    { at: box.left, label: words.today },
    { at: x(Number(PARTS) / 2), label: percent("50") },
    { at: end, label: words.scenario },
    { at: box.right, label: formatPart(BigInt(most)) },
  ];
  return (
    <div>
      <p className="mb-3 flex flex-wrap items-baseline justify-between gap-x-5 text-sm figures">
        <span className="text-ink-2">{says}</span>
        <Digits className={`font-medium ${state.text}`}>{`${health} ${state.word}`}</Digits>
      </p>
      <Frame
        label={words.chart}
        value={words.value({ moment: says, health, word: state.word })}
        rows={rows.map((value) => ({ at: y(value), label: localised(`${Number(value.toPrecision(3))}`) }))}
        columns={columns}
        at={at}
        onPoint={setPointed}
      >
        <rect
          x={box.left}
          width={box.right - box.left}
          y={y(1)}
          height={box.bottom - y(1)}
          className="fill-critical opacity-10"
        />
        <line x1={box.left} x2={box.right} y1={y(1)} y2={y(1)} className="stroke-critical" strokeDasharray="4 4" />
        <text x={box.left + 6} y={y(1) + 15} className="fill-critical">
          {words.threshold}
        </text>
        <line x1={end} x2={end} y1={box.top} y2={box.bottom} className="stroke-line-strong" strokeDasharray="2 4" />
        <path
          d={line(samples.map(({ parts, health }) => [x(Number(parts)), y(size(health))] as const))}
          fill="none"
          className="stroke-ink"
          strokeWidth="2"
        />
        {crossing !== null && (
          <g data-crossing={`${crossing}`}>
            <line
              x1={x(Number(crossing))}
              x2={x(Number(crossing))}
              y1={y(1)}
              y2={box.bottom}
              className="stroke-critical"
            />
            <circle cx={x(Number(crossing))} cy={y(1)} r="5" className="fill-critical stroke-surface" strokeWidth="2" />
          </g>
        )}
        <circle
          cx={x(Number(there.parts))}
          cy={y(size(there.health))}
          r="4.5"
          className="fill-ink stroke-surface"
          strokeWidth="2"
        />
      </Frame>
    </div>
  );
}
