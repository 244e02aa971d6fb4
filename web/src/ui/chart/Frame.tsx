"use client";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";

export const WIDTH = 520;
export const HEIGHT = 250;
export const box = { left: 2, right: WIDTH - 52, top: 22, bottom: HEIGHT - 26 };

const steps = new Map([
  ["ArrowLeft", -0.01],
  ["ArrowDown", -0.01],
  ["ArrowRight", 0.01],
  ["ArrowUp", 0.01],
  ["PageUp", 0.1],
  ["PageDown", -0.1],
]);
const ends = new Map([
  ["Home", 0],
  ["End", 1],
]);

type Tick = { at: number; label: string };

/**
 * Grid, axes and pointer of a chart. The pointer follows the mouse, a finger or the arrow keys; `at` is its position
 * from 0 to 1. Text beside the chart states its values for screen readers.
 */
export function Frame({
  label,
  value,
  rows,
  columns,
  at,
  onPoint,
  children,
}: {
  label: string;
  /** The pointer's values, as a sentence. */
  value: string;
  rows: Tick[];
  columns: Tick[];
  at: number;
  onPoint: (at: number | null) => void;
  children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const clamp = (place: number) => Math.min(1, Math.max(0, place));
  const follow = (event: PointerEvent) => {
    const bounds = frame.current!.getBoundingClientRect();
    const x = ((event.clientX - bounds.left) / bounds.width) * WIDTH;
    onPoint(clamp((x - box.left) / (box.right - box.left)));
  };
  const step = (event: KeyboardEvent) => {
    const by = steps.get(event.key);
    const to = ends.get(event.key);
    if (by === undefined && to === undefined) return;
    event.preventDefault();
    onPoint(clamp(to ?? at + by!));
  };
  return (
    <div
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={value}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={() => onPoint(null)}
      onKeyDown={step}
      className="touch-pan-y"
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-hidden="true"
        className="block w-full text-[12px] max-sm:text-[17px] select-none figures"
      >
        {rows.map(({ at, label }, index) => (
          // Ticks of a small range may have equal labels.
          // biome-ignore lint/suspicious/noArrayIndexKey: the ticks never change their order
          <g key={index}>
            <line x1={box.left} x2={box.right} y1={at} y2={at} className="stroke-line" />
            <text x={box.right + 8} y={at} dy=".35em" className="fill-ink-3">
              {label}
            </text>
          </g>
        ))}
        {columns.map(({ at, label }, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            x={at}
            y={HEIGHT - 8}
            textAnchor={index === 0 ? "start" : index === columns.length - 1 ? "end" : "middle"}
            className="fill-ink-3"
          >
            {label}
          </text>
        ))}
        <g>{children}</g>
      </svg>
    </div>
  );
}
