"use client";
import type { Max } from "@weir/sdk/actions/max";
import type { Question } from "@weir/sdk/actions/obstacle";
import type { Kind } from "@weir/sdk/actions/supplyKind";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { useId, useMemo, useState } from "react";
import words from "@/messages/target.js";
import { answerTo, isTargetable, readTarget } from "../answerTarget.ts";

const chips = ["2", "1.5", "1.25"];

/** Fills in the amount that leads to a health factor: by a field, and for a borrow by chips. */
export function TargetBox({
  snapshot,
  question,
  kind,
  max,
  onPick,
}: {
  snapshot: PoolSnapshot;
  question: Question;
  kind: Kind;
  max: Max;
  onPick: (assets: bigint, all: boolean) => void;
}) {
  const id = useId();
  const [text, setText] = useState("");
  const [says, setSays] = useState("");
  const { type, reserveId } = question;
  const useful = useMemo(() => isTargetable(snapshot, { type, reserveId }, kind), [snapshot, type, reserveId, kind]);
  if (!useful) return null;

  const ask = (wanted: string) => {
    const read = readTarget(wanted);
    if ("says" in read) return setSays(read.says);
    const { says, pick } = answerTo(snapshot, question, kind, read.target, max);
    setSays(says);
    if (pick) onPick(pick.assets, pick.all);
  };
  const chip = "button button-small h-7 bg-sunk text-ink-2 hover:bg-line hover:text-ink";
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">{words.group}</legend>
      <div className="flex flex-wrap gap-2">
        {question.type === "borrow" &&
          chips.map((factor) => (
            <button
              key={factor}
              type="button"
              className={`${chip} flex-1 px-2`}
              title={words.chipHint({ factor })}
              onClick={() => ask(factor)}
            >
              {words.chip({ factor })}
            </button>
          ))}
        <span className="flex h-7 flex-1 items-center justify-between gap-1 rounded-full border border-line-strong pl-3 focus-within:border-river focus-within:outline-1 focus-within:outline-river">
          <label htmlFor={id} className="text-[0.8125rem] whitespace-nowrap text-ink-2">
            {words.label}
          </label>
          <input
            id={id}
            data-target
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            placeholder="1.5"
            value={text}
            aria-describedby={`${id}-says`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // The form around it would send the action.
              event.preventDefault();
              ask(text);
            }}
            className="w-14 min-w-0 flex-1 bg-transparent px-1 text-right text-sm outline-none placeholder:text-ink-3"
          />
          <button type="button" className={`${chip} px-3`} title={words.hint} onClick={() => ask(text)}>
            {words.set}
          </button>
        </span>
      </div>
      <p id={`${id}-says`} aria-live="polite" className="mt-2 text-[0.8125rem] text-ink-2 empty:hidden">
        {says}
      </p>
    </fieldset>
  );
}
