import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useId } from "react";

/** Chooses one of a pool's reserves. */
export function ReserveChoice({
  label,
  reserves,
  chosen,
  onChoose,
}: {
  label: string;
  reserves: readonly ReserveSnapshot[];
  chosen: bigint;
  onChoose: (id: bigint) => void;
}) {
  const id = useId();
  return (
    <label htmlFor={id} className="mt-3 flex items-center gap-3">
      <span className="text-ink-2">{label}</span>
      <select
        id={id}
        value={`${chosen}`}
        onChange={({ target }) => onChoose(BigInt(target.value))}
        className="h-9 min-w-0 rounded-xl border border-line-strong bg-paper px-3"
      >
        {reserves.map((one) => (
          <option key={`${one.id}`} value={`${one.id}`}>
            {one.symbol}
          </option>
        ))}
      </select>
    </label>
  );
}
