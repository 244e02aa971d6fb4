import type { Call } from "@weir/sdk/actions/call";
import { cx } from "@/lib/cx.ts";
import type { Step } from "@/modules/actions/run.ts";
import { HashLine } from "@/ui/HashLine.tsx";
import { Check } from "@/ui/icons.tsx";
import type { Writing } from "../useWrite.ts";
import { writeWords as words } from "../writeWords.ts";

function StepLine({ step, title, stopped }: { step: Step; title: string; stopped: boolean }) {
  const { stage, hash } = step;
  const active = !stopped && stage !== "waiting" && stage !== "confirmed";
  const state =
    stage === "confirmed"
      ? hash
        ? words.stages.confirmed
        : words.nothingLeft
      : stopped
        ? hash
          ? words.sent
          : words.notDone
        : words.stages[stage];
  return (
    <li aria-current={active ? "step" : undefined} className="flex gap-3">
      <span
        className={cx(
          "grid size-8 shrink-0 place-items-center rounded-full border",
          stage === "confirmed" ? "border-good bg-good-soft text-good" : "border-line text-ink-3",
          active && "border-river text-river",
        )}
      >
        {stage === "confirmed" ? (
          <Check className="size-4" />
        ) : (
          <span className={cx("size-2 rounded-full bg-current", active && "animate-ping")} />
        )}
      </span>
      <div className="min-w-0 text-sm">
        <bdi className="block font-medium wrap-anywhere">{title}</bdi>
        <span className="block text-ink-2">{state}</span>
        {hash && <HashLine hash={hash} className="mt-0.5" />}
      </div>
    </li>
  );
}

/** Each transaction of a write with its state. The calls of a write never change their order. */
export function WriteSteps({ writing }: { writing: Writing }) {
  const { write, run } = writing;
  return (
    <ol aria-label={words.steps} className="space-y-3">
      {run.steps.map((step, index) => {
        const call: Call = write.calls[index]!;
        const title = write.title(call);
        return <StepLine key={`${call.address}-${title}`} step={step} title={title} stopped={run.outcome !== null} />;
      })}
    </ol>
  );
}
