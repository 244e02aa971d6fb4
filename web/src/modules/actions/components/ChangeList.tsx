import type { PoolSnapshot } from "@weir/contracts/math/snapshot";
import type { Unit } from "@/lib/format/value.ts";
import { Arrow } from "@/ui/icons.tsx";
import { Term } from "@/ui/Term.tsx";
import { type Change, changesOf } from "../changes.ts";
import { showChange, toneOf } from "../showChange.ts";

function Line({ change, unit }: { change: Change; unit: Unit }) {
  const { before, after, exact } = showChange(change, unit);
  return (
    <div className="flex items-baseline justify-between gap-4 py-1.5" data-change={change.key}>
      <dt className="text-ink-2">{change.term ? <Term name={change.term}>{change.label}</Term> : change.label}</dt>
      <dd className="flex shrink-0 items-center justify-end gap-x-1.5 sm:gap-x-2" title={exact}>
        {before !== after && (
          <>
            <span className="sr-only">from</span>
            <span className="text-ink-3">{before}</span>
            <Arrow className="size-3.5 text-ink-3" />
            <span className="sr-only">to</span>
          </>
        )}
        <span className={`font-medium ${toneOf(change)}`}>{after}</span>
      </dd>
    </div>
  );
}

/** Before and after, as the contracts will count it. */
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
      aria-label="What this changes"
      className="mt-4 divide-y divide-line rounded-2xl border border-line px-4 py-1.5 text-sm"
    >
      {changesOf(before, after, reserveId).map((change) => (
        <Line key={change.key} change={change} unit={unit} />
      ))}
    </dl>
  );
}
