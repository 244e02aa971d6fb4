import { formatHealth } from "@/lib/format/formatHealth.ts";
import { DANGER } from "@/lib/healthBounds.ts";
import words from "@/messages/actions.js";

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
        <span className="font-medium">{words.risk.below({ bound: formatHealth(DANGER) })}</span>{" "}
        <span>{words.risk.meaning}</span>
      </span>
    </label>
  );
}
