import { isReadable, type ReserveSnapshot } from "@weir/contracts/math/snapshot";
import { useId } from "react";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatValue, type Unit } from "@/lib/format/value.ts";
import { worthOf } from "@/modules/pools/totals.ts";
import { Pebble } from "@/ui/Pebble.tsx";
import type { Intent } from "../intent.ts";
import type { Max } from "../max.ts";

const sources: Record<Exclude<Intent["type"], "setCollateral">, string> = {
  supply: "In your wallet",
  supplyCollateral: "In your wallet",
  borrow: "You can borrow",
  repay: "You can repay",
  withdraw: "You can withdraw",
  withdrawCollateral: "You can withdraw",
};

const shares = [25n, 50n, 75n];

export function AmountField({
  reserve,
  unit,
  type,
  text,
  value,
  problem,
  max,
  onChange,
}: {
  reserve: ReserveSnapshot;
  unit: Unit;
  type: Exclude<Intent["type"], "setCollateral">;
  text: string;
  value: bigint | null;
  problem: string | null;
  max: Max;
  onChange: (typed: { text: string; all: boolean }) => void;
}) {
  const id = useId();
  const { symbol, decimals } = reserve;
  const worth = value !== null && isReadable(reserve) ? worthOf(reserve, value) : null;
  const pick = (assets: bigint, all = false) => onChange({ text: exactAmount(assets, decimals), all });
  const chip = "button button-small h-7 flex-1 bg-sunk px-0 text-ink-2 hover:bg-line hover:text-ink";
  return (
    <div>
      <div className="rounded-2xl border border-line-strong bg-paper px-4 pt-3 pb-3 focus-within:border-river focus-within:outline-1 focus-within:outline-river">
        <label htmlFor={id} className="text-[0.8125rem] text-ink-2">
          Amount
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
          <span className="flex shrink-0 items-center gap-2 font-medium">
            <Pebble symbol={symbol} className="size-7" />
            {symbol}
          </span>
        </div>
        <p id={`${id}-hint`} className="mt-0.5 flex justify-between gap-3 text-[0.8125rem] text-ink-3 figures">
          {problem ? (
            <span className="text-bad">{problem}</span>
          ) : (
            <span>{worth === null ? "\u00a0" : formatValue(worth, unit)}</span>
          )}
          <span title={`${exactAmount(max.assets, decimals)} ${symbol}`}>
            {sources[type]}: {formatAmount(max.assets, decimals)} {symbol}
          </span>
        </p>
      </div>
      <div className="mt-2 flex gap-2">
        {shares.map((share) => (
          <button
            key={share}
            type="button"
            className={chip}
            disabled={max.assets === 0n}
            onClick={() => pick((max.assets * share) / 100n)}
          >
            {share.toString()}%
          </button>
        ))}
        <button
          type="button"
          className={chip}
          disabled={max.assets === 0n}
          title={max.why ?? "All of it, to the last unit."}
          onClick={() => pick(max.assets, max.all)}
        >
          Max
        </button>
      </div>
      {max.why !== null && value !== null && value === max.assets && value > 0n && (
        <p className="mt-2 text-[0.8125rem] text-ink-3">{max.why}</p>
      )}
    </div>
  );
}
