import type { Action } from "@weir/sdk/actions/simulate";
import type { Hex } from "viem";
import { cx } from "@/lib/cx.ts";
import words from "@/messages/actions.js";
import { HashLine } from "@/ui/HashLine.tsx";
import { Check } from "@/ui/icons.tsx";
import type { Step } from "../run.ts";
import { stages } from "../stages.ts";
import { wordsOf } from "../words.ts";

const { steps } = words;

const names: Partial<Record<Step["kind"], string>> = {
  reset: steps.reset,
  approve: steps.approve,
  revoke: steps.revoke,
  setCollateral: steps.setCollateral,
  multicall: steps.multicall,
};

const nameOf = (kind: Step["kind"]) => names[kind] ?? wordsOf({ type: kind as Action["type"] }).verb;

const stateOf = ({ stage, hash }: Step, stopped: boolean) => {
  if (stage === "confirmed") return hash ? stages.confirmed : steps.nothingLeft;
  // A sent step may still succeed; the text below says so.
  return stopped ? (hash ? steps.sent : steps.notDone) : stages[stage];
};

/** A transaction of several with its state. `shown`: the hash that the dialog already shows elsewhere. */
export function StepRow({
  step,
  stopped,
  shown,
  name = nameOf(step.kind),
}: {
  step: Step;
  stopped: boolean;
  shown: Hex | null;
  name?: string | undefined;
}) {
  const { stage, hash } = step;
  const active = !stopped && stage !== "waiting" && stage !== "confirmed";
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
        <bdi className="block font-medium wrap-anywhere">{name}</bdi>
        <span className="block text-ink-2">{stateOf(step, stopped)}</span>
        {hash && hash !== shown && <HashLine hash={hash} className="mt-0.5" />}
      </div>
    </li>
  );
}
