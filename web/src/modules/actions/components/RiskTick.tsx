import { formatHealth } from "@/lib/format/formatHealth.ts";
import { DANGER } from "@/lib/healthBounds.ts";

export function RiskTick({ accepted, onChange }: { accepted: boolean; onChange: (accepted: boolean) => void }) {
  return (
    <label className="mt-4 flex cursor-pointer gap-3 rounded-xl bg-warn-soft px-4 py-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-warn">
      <input
        type="checkbox"
        checked={accepted}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-warn outline-none"
      />
      <span>
        <span className="font-medium">{`This leaves your health factor below ${formatHealth(DANGER)}.`}</span> A day of
        large price moves may bring it under 1; then others may repay your debt and take your collateral with a bonus. I
        understand.
      </span>
    </label>
  );
}
