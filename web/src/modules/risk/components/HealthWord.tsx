import type { HealthFactor } from "@weir/sdk/math/health";
import { cx } from "@/lib/cx.ts";
import { healthState } from "@/lib/healthState.ts";
import { HealthIcon } from "./HealthIcon.tsx";

/** The level of a health factor: an icon, a word and a colour. From Critical on it is filled. */
export function HealthWord({ health }: { health: HealthFactor }) {
  const { level, word, text, fill } = healthState(health);
  const filled = level === "critical" || level === "liquidatable";
  return (
    <span
      data-level={level}
      className={cx(
        "inline-flex items-center gap-1.5 self-center font-medium",
        filled ? `rounded-full px-2.5 py-0.5 text-surface ${fill}` : text,
      )}
    >
      <HealthIcon level={level} className="size-4.5 shrink-0" />
      <span>{word}</span>
    </span>
  );
}
