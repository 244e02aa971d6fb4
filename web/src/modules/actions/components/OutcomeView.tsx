import type { Address } from "viem";
import type { Unit } from "@/lib/format/value.ts";
import words from "@/messages/actions.js";
import { SettlementLine } from "@/modules/chain/components/SettlementLine.tsx";
import { HashLine } from "@/ui/HashLine.tsx";
import type { Flow } from "../flow.ts";
import { failures, outcomeTitles } from "../outcomeTitles.ts";
import type { Outcome } from "../run.ts";
import { GoalChanges } from "./GoalChanges.tsx";
import { approvedIn, LeftApproval } from "./LeftApproval.tsx";
import { OutcomeActions } from "./OutcomeActions.tsx";

/** The owner of the displayed hash, if it is not the sent transaction's. */
const displacing: Partial<Record<Outcome["kind"], string>> = {
  cancelled: words.hashes.cancelled,
  replaced: words.hashes.replaced,
};

/** The outcome in words, with the available actions. */
export function OutcomeView({
  outcome,
  flow,
  unit,
  onClose,
  onBack,
  onContinue,
  onRevoke,
}: {
  outcome: Outcome;
  flow: Flow;
  unit: Unit;
  onClose: () => void;
  onBack: () => void;
  onContinue: () => void;
  onRevoke: (token: Address) => void;
}) {
  const leftApproval = approvedIn(flow.plan).map((reserve) => (
    <LeftApproval key={reserve.info.token} plan={flow.plan} reserve={reserve} onRevoke={onRevoke} />
  ));
  if (outcome.kind === "confirmed") {
    const { after } = flow.plan;
    return (
      <div data-outcome="confirmed" className="mt-5">
        <p className="rounded-2xl bg-good-soft px-4 py-3.5">
          <strong className="font-medium">{`${flow.summary}.`}</strong>
        </p>
        {after && <GoalChanges goal={flow.intent} plan={flow.plan} after={after} unit={unit} />}
        <HashLine hash={outcome.hash} block={outcome.block} />
        <SettlementLine hash={outcome.hash} />
        {leftApproval}
        <button type="button" onClick={onClose} className="button button-primary mt-5 h-12 w-full text-base">
          {words.buttons.done}
        </button>
      </div>
    );
  }
  const { explanation } = outcome;
  const hash = "hash" in outcome ? outcome.hash : null;
  return (
    <div data-outcome={outcome.kind} className="mt-5">
      <div className={`rounded-2xl px-4 py-3.5 text-sm ${failures.has(outcome.kind) ? "bg-bad-soft" : "bg-warn-soft"}`}>
        <strong className="block font-medium">{outcomeTitles[outcome.kind]}</strong>
        <p className="mt-1">{explanation.sentence}</p>
        <p className="mt-1 text-ink-2">{explanation.remedy}</p>
        {outcome.kind === "reverted" && !hash && <p className="mt-1 text-ink-2">{words.nothingSpent}</p>}
      </div>
      {hash && hash !== flow.run.batch && <HashLine hash={hash} name={displacing[outcome.kind] ?? words.hashes.own} />}
      {outcome.kind !== "lost" && leftApproval}
      <OutcomeActions outcome={outcome} onClose={onClose} onBack={onBack} onContinue={onContinue} />
    </div>
  );
}
