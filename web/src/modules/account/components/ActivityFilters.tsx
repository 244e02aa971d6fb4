"use client";
import { idToHex } from "@weir/sdk/codec/ids";
import { useId } from "react";
import type { Hex } from "viem";
import words from "@/messages/account.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { type ActivityFilter, type ActivityKind, isBackwards, kinds } from "../activityFilter.ts";

const box = "h-9 w-full min-w-0 rounded-xl border border-line-strong bg-paper px-2.5 text-sm";

/** Type, asset and days. Every change is applied at once. */
export function ActivityFilters({
  filter,
  pools,
  onChange,
}: {
  filter: ActivityFilter;
  pools: readonly Pool[];
  onChange: (filter: ActivityFilter) => void;
}) {
  const id = useId();
  const days = [
    ["from", words.from],
    ["to", words.to],
  ] as const;
  return (
    <fieldset className="border-b border-line px-5 py-4">
      <legend className="sr-only">{words.activity}</legend>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <label className="min-w-0 text-[0.8125rem] text-ink-2">
          <span className="mb-1 block">{words.type}</span>
          <select
            className={box}
            value={filter.kind ?? ""}
            onChange={({ target }) =>
              onChange({ ...filter, kind: (target.value || undefined) as ActivityKind | undefined })
            }
          >
            <option value="">{words.everything}</option>
            {Object.keys(kinds).map((kind) => (
              <option key={kind} value={kind}>
                {words.types[kind as ActivityKind]}
              </option>
            ))}
          </select>
        </label>
        <label className="min-w-0 text-[0.8125rem] text-ink-2">
          <span className="mb-1 block">{words.asset}</span>
          <select
            className={box}
            value={filter.asset ?? ""}
            onChange={({ target }) => onChange({ ...filter, asset: (target.value || undefined) as Hex | undefined })}
          >
            <option value="">{words.anyAsset}</option>
            {pools.map((pool) => (
              <optgroup key={pool.id} label={pool.name}>
                {pool.snapshot.reserves.map(({ id, symbol }) => (
                  <option key={id.toString()} value={idToHex(id)}>
                    {symbol}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {days.map(([name, label]) => (
          <label key={name} className="min-w-0 text-[0.8125rem] text-ink-2">
            <span className="mb-1 block">{label}</span>
            <input
              type="date"
              className={box}
              value={filter[name] ?? ""}
              aria-invalid={isBackwards(filter)}
              aria-describedby={`${id}-days`}
              onChange={({ target }) => onChange({ ...filter, [name]: target.value || undefined })}
            />
          </label>
        ))}
      </div>
      <p id={`${id}-days`} role="status" className="mt-2 text-[0.8125rem] text-bad empty:hidden">
        {isBackwards(filter) ? words.backwards : ""}
      </p>
    </fieldset>
  );
}
