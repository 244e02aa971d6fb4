import type { Max } from "@weir/sdk/actions/max";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useId } from "react";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { percent } from "@/lib/format/percent.ts";
import { formatValue, type Unit } from "@/lib/format/value.ts";
import { type Parsed, unmistakable } from "@/lib/parseAmount.ts";
import actionWords from "@/messages/actions.js";
import { worthOf } from "@/modules/pools/totals.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import type { Typed } from "../draft.ts";
import type { Intent } from "../intent.ts";
import { maxWords } from "../maxWords.ts";
import { AmountReading } from "./AmountReading.tsx";

const { amount: words } = actionWords;

const shares = [25n, 50n, 75n];

export function AmountField({
  reserve,
  unit,
  type,
  text,
  parsed,
  max,
  onChange,
}: {
  reserve: ReserveSnapshot;
  unit: Unit;
  type: Exclude<Intent["type"], "setCollateral">;
  text: string;
  /** What the text was read as. */
  parsed: Parsed;
  max: Max;
  onChange: (typed: Typed) => void;
}) {
  const id = useId();
  const { symbol, decimals } = reserve;
  const problem = "problem" in parsed ? parsed.problem : null;
  const value = "value" in parsed ? parsed.value : null;
  const worth = value === null ? null : worthOf(reserve, value);
  const none = max.assets === 0n;
  const why = max.bound && maxWords(max.bound, symbol);
  const pick = (assets: bigint, all = false) => onChange({ text: unmistakable(exactAmount(assets, decimals)), all });
  const chip = "button button-small h-7 flex-1 bg-sunk px-0 text-ink-2 hover:bg-line hover:text-ink";
  return (
    <div>
      <div className="rounded-2xl border border-line-strong bg-paper px-4 pt-3 pb-3 focus-within:border-river focus-within:outline-1 focus-within:outline-river">
        <label htmlFor={id} className="text-[0.8125rem] text-ink-2">
          {words.label}
        </label>
        <div className="flex items-center gap-3">
          <input
            id={id}
            data-autofocus
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            placeholder="0"
            value={text}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-hint`}
            onChange={(event) => onChange({ text: event.target.value, all: false })}
            className="w-full min-w-0 bg-transparent text-3xl font-medium tracking-tight outline-none placeholder:text-ink-3"
          />
          <span className="flex max-w-1/2 shrink-0 items-center gap-2 font-medium">
            <Pebble token={reserve.info.token} className="size-7" />
            <Digits className="min-w-0 wrap-anywhere">{symbol}</Digits>
          </span>
        </div>
        <p
          id={`${id}-hint`}
          className="mt-0.5 flex flex-wrap justify-between gap-x-3 text-[0.8125rem] wrap-anywhere text-ink-3 figures"
        >
          {problem === null ? (
            <Digits className="min-w-0">{worth === null ? "\u00a0" : formatValue(worth, unit)}</Digits>
          ) : (
            <span className="min-w-0 text-bad">{problem}</span>
          )}
          <span className="min-w-0" title={`${exactAmount(max.assets, decimals)} ${symbol}`}>
            <Sentence
              say={words.sources[type]}
              parts={{ amount: <Digits>{`${formatAmount(max.assets, decimals)} ${symbol}`}</Digits> }}
            />
          </span>
        </p>
        <AmountReading parsed={parsed} symbol={symbol} onChoose={(text) => onChange({ text, all: false })} />
      </div>
      <div className="mt-2 flex gap-2">
        {shares.map((share) => (
          <button
            key={share}
            type="button"
            className={chip}
            disabled={none}
            aria-describedby={none ? `${id}-why` : undefined}
            onClick={() => pick((max.assets * share) / 100n)}
          >
            {percent(`${share}`)}
          </button>
        ))}
        <button
          type="button"
          className={chip}
          disabled={none}
          aria-describedby={none ? `${id}-why` : undefined}
          title={why ?? words.all}
          onClick={() => pick(max.assets, max.all)}
        >
          {words.max}
        </button>
      </div>
      {/* Visible text, not a tooltip: touch has no hover, and a disabled button receives no events. */}
      {why !== null && (none || value === max.assets) && (
        <p id={`${id}-why`} className="mt-2 text-[0.8125rem] text-ink-3">
          {why}
        </p>
      )}
    </div>
  );
}
