"use client";
import { type ReactNode, useId, useState } from "react";

export type Read = { value: number } | { says: string };

/** A slider and a number field for the same value. The field takes what the slider cannot: decimals, and a reset. */
export function NumberRow({
  label,
  describes,
  value,
  shown,
  unit,
  slider,
  read,
  note,
  onChange,
}: {
  label: ReactNode;
  /** Accessible name of both controls. */
  describes: string;
  value: number;
  /** The value as the field shows it while it is not being typed in. */
  shown: string;
  unit: string;
  slider: { min: number; max: number; step: number };
  read: (text: string) => Read;
  note?: string | undefined;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const answer = typed === null ? null : read(typed);
  const problem = answer && "says" in answer ? answer.says : null;
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 py-2.5">
      <span className="min-w-0 text-sm wrap-anywhere">{label}</span>
      <span className="flex h-8 items-center gap-1 rounded-lg border border-line-strong bg-paper px-2 text-sm focus-within:border-river focus-within:outline-1 focus-within:outline-river">
        <input
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-label={describes}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          value={typed ?? shown}
          onChange={(event) => {
            setTyped(event.target.value);
            const next = read(event.target.value);
            if ("value" in next) onChange(next.value);
          }}
          onBlur={() => problem === null && setTyped(null)}
          className="w-16 bg-transparent text-right outline-none"
        />
        <span className="text-ink-3">{unit}</span>
      </span>
      <input
        type="range"
        aria-label={describes}
        aria-valuetext={`${shown} ${unit}`}
        min={slider.min}
        max={slider.max}
        step={slider.step}
        value={value}
        onChange={(event) => {
          setTyped(null);
          onChange(Number(event.target.value));
        }}
        className="col-span-2 h-5 w-full cursor-pointer accent-river"
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="col-span-2 text-[0.8125rem] text-bad">
          {problem}
        </p>
      )}
      {note && !problem && <p className="col-span-2 text-[0.8125rem] text-ink-3 figures">{note}</p>}
    </div>
  );
}
