import { type Change, reserveChangesOf, riskChangesOf } from "@weir/sdk/actions/changes";
import type { Plan } from "@weir/sdk/actions/plan";
import { findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Unit } from "@/lib/format/value.ts";
import words from "@/messages/actions.js";
import { changeKey } from "../changeWords.ts";
import { ChangeLine } from "./ChangeList.tsx";

/** What a list of actions changes: the account as a whole, then each reserve, in one list. */
export function ListChanges({
  plan: { before, actions },
  after,
  unit,
}: {
  plan: Plan;
  after: PoolSnapshot;
  unit: Unit;
}) {
  const reserves = [...new Set(actions.map(({ reserveId }) => reserveId))];
  const groups: { symbol: string | null; changes: Change[] }[] = [
    { symbol: null, changes: riskChangesOf(before, after) },
    ...reserves.map((id) => ({
      symbol: findReserve(before, id).symbol,
      changes: reserveChangesOf(before, after, id),
    })),
  ];
  return (
    <dl
      aria-label={words.changes.label}
      className="mt-4 divide-y divide-line rounded-2xl border border-line px-4 py-1.5 text-sm"
    >
      {groups.flatMap(({ symbol, changes }) =>
        changes.map((change) => (
          <ChangeLine key={`${symbol} ${changeKey(change)}`} change={change} unit={unit} of={symbol} />
        )),
      )}
    </dl>
  );
}
