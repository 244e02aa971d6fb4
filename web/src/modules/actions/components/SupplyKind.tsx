import { type Kind, kindsOf } from "@weir/sdk/actions/supplyKind";
import { apy } from "@weir/sdk/math/interest";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { formatPercent } from "@/lib/format/percent.ts";
import actionWords from "@/messages/actions.js";

const { kinds: words } = actionWords;

type Choice = { kind: Kind; name: string; note: string };

export function SupplyKind({
  reserve,
  snapshot,
  kind,
  onChange,
}: {
  reserve: ReserveSnapshot;
  snapshot: PoolSnapshot;
  kind: Kind;
  onChange: (kind: Kind) => void;
}) {
  const kinds = kindsOf(snapshot, reserve.id);
  if (kinds.length < 2) return null;
  const earns = formatPercent(apy(reserve.supplyRate));
  const { backing, lent, collateral } = words;
  const choices: Choice[] = [
    { kind: "backing", name: backing.name, note: backing.note({ apy: earns }) },
    { kind: "lent", name: lent.name, note: lent.note({ apy: earns }) },
    { kind: "collateral", ...collateral },
  ];
  return (
    <fieldset className="mb-4 space-y-1.5">
      <legend className="sr-only">{words.label}</legend>
      {choices
        .filter((choice) => kinds.includes(choice.kind))
        .map((choice) => (
          <label
            key={choice.kind}
            className="flex cursor-pointer items-start gap-3 rounded-xl border border-line px-3.5 py-2.5 transition-colors has-checked:border-river has-checked:bg-river-soft/60 has-focus-visible:outline-2 has-focus-visible:outline-river"
          >
            <input
              type="radio"
              name="kind"
              value={choice.kind}
              checked={kind === choice.kind}
              onChange={() => onChange(choice.kind)}
              className="mt-1 accent-river outline-none"
            />
            <span className="text-sm">
              <span className="block font-medium">{choice.name}</span>
              <span className="block text-[0.8125rem] text-ink-2">{choice.note}</span>
            </span>
          </label>
        ))}
    </fieldset>
  );
}
