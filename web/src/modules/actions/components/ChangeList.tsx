import { type Change, changesOf } from "@weir/sdk/actions/changes";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { cx } from "@/lib/cx.ts";
import type { Unit } from "@/lib/format/value.ts";
import words from "@/messages/actions.js";
import { Digits } from "@/ui/Digits.tsx";
import { Arrow } from "@/ui/icons.tsx";
import { Term } from "@/ui/Term.tsx";
import { changeKey, changeWords } from "../changeWords.ts";
import { showChange, toneOf } from "../showChange.ts";

/** One quantity. `of`: the symbol of its reserve, where a list has several. */
export function ChangeLine({ change, unit, of = null }: { change: Change; unit: Unit; of?: string | null }) {
  const { before, after, note, exact } = showChange(change, unit);
  const { label, term } = changeWords(change);
  const tone = toneOf(change);
  return (
    <div className="flex items-baseline justify-between gap-3 py-1.5" data-change={changeKey(change)}>
      <dt className="max-w-1/2 shrink-0 text-ink-2">
        {of !== null && (
          <>
            <bdi className="font-medium wrap-anywhere">{of}</bdi>{" "}
          </>
        )}
        {term ? <Term name={term}>{label}</Term> : <span>{label}</span>}
      </dt>
      <dd
        className="flex min-w-0 flex-wrap items-center justify-end gap-x-1.5 text-right wrap-anywhere sm:gap-x-2"
        title={exact}
      >
        {before !== after && (
          <>
            <span className="sr-only">{words.changes.from}</span>
            <Digits className="min-w-0 text-ink-3">{before}</Digits>
            <Arrow className="size-3.5 shrink-0 text-ink-3" />
            <span className="sr-only">{words.changes.to}</span>
          </>
        )}
        <Digits className={cx("min-w-0 font-medium", tone)}>{after}</Digits>
        {note && <span className={cx("basis-full text-xs", tone || "text-ink-3")}>{note}</span>}
      </dd>
    </div>
  );
}

/** Values before and after, as the contracts compute them. */
export function ChangeList({
  before,
  after,
  reserveId,
  unit,
}: {
  before: PoolSnapshot;
  after: PoolSnapshot;
  reserveId: bigint;
  unit: Unit;
}) {
  return (
    <dl
      aria-label={words.changes.label}
      className="mt-4 divide-y divide-line rounded-2xl border border-line px-4 py-1.5 text-sm"
    >
      {changesOf(before, after, reserveId).map((change) => (
        <ChangeLine key={changeKey(change)} change={change} unit={unit} />
      ))}
    </dl>
  );
}
