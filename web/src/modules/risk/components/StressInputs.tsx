"use client";
import { apy } from "@weir/sdk/math/interest";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { formatPercent } from "@/lib/format/percent.ts";
import words from "@/messages/stress.js";
import { Digits } from "@/ui/Digits.tsx";
import { formatMove } from "../courseWords.ts";
import { readPercent } from "../readPercent.ts";
import { counted, isVolatile, owedIn, togetherOf } from "../scenario.ts";
import { type Assumed, DAYS, isNothing, MOVE, NOTHING, RATE } from "../stressQuery.ts";
import { NumberRow, type Read } from "./NumberRow.tsx";

const presets = [-1_000, -3_000, -5_000];

const percentIn =
  (bounds: { least: number; most: number }) =>
  (text: string): Read => {
    const answer = readPercent(text, bounds);
    return "bps" in answer ? { value: answer.bps / 100 } : answer;
  };
const daysIn = (text: string): Read =>
  /^\s*\d{1,3}\s*$/.test(text) && Number(text) <= DAYS.most
    ? { value: Number(text) }
    : { says: words.noDays({ most: DAYS.most }) };

const plain = (bps: number): string => `${bps < 0 ? "−" : ""}${Math.abs(bps) / 100}`;

/** The assumptions: prices alone or in groups, days, and the rates of what is owed. */
export function StressInputs({
  snapshot,
  assumed,
  sources,
  unknown,
  onChange,
}: {
  snapshot: PoolSnapshot;
  assumed: Assumed;
  /** The source of each price; undefined: not known yet. */
  sources: ReadonlyMap<bigint, string> | undefined;
  /** Whether the sources cannot be known now. */
  unknown: boolean;
  onChange: (assumed: Assumed) => void;
}) {
  const [together, setTogether] = useState(true);
  const indexOf = ({ id }: ReserveSnapshot) => snapshot.reserves.findIndex((reserve) => reserve.id === id);
  const bearing = counted(snapshot);
  const groups = togetherOf(bearing, together ? sources : undefined);
  const shared = togetherOf(bearing, sources).some(({ length }) => length > 1);
  const move = (reserves: readonly ReserveSnapshot[], bps: number) =>
    onChange({
      ...assumed,
      moves: new Map([...assumed.moves, ...reserves.map((one) => [indexOf(one), bps] as const)]),
    });

  return (
    <div className="min-w-0">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{words.presets}</legend>
        {presets.map((bps) => (
          <button
            key={bps}
            type="button"
            className="button button-quiet button-small"
            onClick={() => move(bearing.filter(isVolatile), bps)}
          >
            {words.volatile({ percent: formatMove(bps, 0) })}
          </button>
        ))}
        <button
          type="button"
          className="button button-plain button-small"
          disabled={isNothing(assumed)}
          onClick={() => onChange(NOTHING)}
        >
          {words.reset}
        </button>
      </fieldset>
      <div className="mt-3 divide-y divide-line">
        {groups.map((group) => {
          const symbols = group.map(({ symbol }) => symbol).join(", ");
          const bps = assumed.moves.get(indexOf(group[0]!)) ?? 0;
          return (
            <NumberRow
              key={symbols}
              label={<Digits>{words.priceOf({ symbols })}</Digits>}
              describes={words.changeOf({ symbols })}
              value={bps / 100}
              shown={plain(bps)}
              unit="%"
              slider={{ min: MOVE.least / 100, max: MOVE.most / 100, step: 1 }}
              read={percentIn(MOVE)}
              onChange={(percent) => move(group, Math.round(percent * 100))}
            />
          );
        })}
        <NumberRow
          label={words.days}
          describes={words.daysOf}
          value={assumed.days}
          shown={`${assumed.days}`}
          unit="d"
          slider={{ min: DAYS.least, max: DAYS.most, step: 1 }}
          read={daysIn}
          onChange={(days) => onChange({ ...assumed, days })}
        />
        {owedIn(snapshot).map((reserve) => {
          const at = indexOf(reserve);
          const today = apy(reserve.borrowRate);
          const bps = assumed.rates.get(at) ?? Number(today / 10n ** 14n);
          return (
            <NumberRow
              key={at}
              label={<Digits>{words.rate({ symbol: reserve.symbol })}</Digits>}
              describes={words.rateOf({ symbol: reserve.symbol })}
              value={Math.min(bps, 10_000) / 100}
              shown={plain(bps)}
              unit="%"
              note={words.rateNow({ rate: formatPercent(today) })}
              slider={{ min: 0, max: 100, step: 1 }}
              read={percentIn(RATE)}
              onChange={(percent) =>
                onChange({ ...assumed, rates: new Map([...assumed.rates, [at, Math.round(percent * 100)]]) })
              }
            />
          );
        })}
      </div>
      {shared && (
        <label className="mt-3 flex cursor-pointer items-center gap-2 text-sm text-ink-2">
          <input
            type="checkbox"
            checked={together}
            onChange={(event) => setTogether(event.target.checked)}
            className="size-4 accent-river"
          />
          <span>{words.together}</span>
        </label>
      )}
      {unknown && <p className="mt-3 text-[0.8125rem] text-ink-3">{words.sourcesUnknown}</p>}
    </div>
  );
}
