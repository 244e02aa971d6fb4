import type { Unit } from "@/lib/format/value.ts";
import { SettlementLine } from "@/modules/chain/components/SettlementLine.tsx";
import { HashLine } from "@/ui/HashLine.tsx";
import type { Flow } from "../flow.ts";
import type { Outcome } from "../run.ts";
import { ChangeList } from "./ChangeList.tsx";

const titles: Record<Exclude<Outcome["kind"], "confirmed">, string> = {
  rejected: "Declined in the wallet",
  reverted: "The chain refused it",
  lost: "Not confirmed yet",
  failed: "It could not be sent",
};

/** How it ended, in words, and what can be done now. */
export function OutcomeView({
  outcome,
  flow,
  unit,
  onClose,
  onBack,
  onLookAgain,
}: {
  outcome: Outcome;
  flow: Flow;
  unit: Unit;
  onClose: () => void;
  onBack: () => void;
  onLookAgain: () => void;
}) {
  if (outcome.kind === "confirmed") {
    const { before, after } = flow.plan;
    return (
      <div data-outcome="confirmed" className="mt-5">
        <p className="rounded-2xl bg-good-soft px-4 py-3.5">
          <strong className="font-medium">{`${flow.summary}.`}</strong>
        </p>
        {after && <ChangeList before={before} after={after} reserveId={flow.intent.reserveId} unit={unit} />}
        <HashLine hash={outcome.hash} block={outcome.block} />
        <SettlementLine hash={outcome.hash} />
        <button type="button" onClick={onClose} className="button button-primary mt-5 h-12 w-full text-base">
          Done
        </button>
      </div>
    );
  }
  const { explanation } = outcome;
  const hash = "hash" in outcome ? outcome.hash : null;
  return (
    <div data-outcome={outcome.kind} className="mt-5">
      <div
        className={`rounded-2xl px-4 py-3.5 text-sm ${outcome.kind === "rejected" || outcome.kind === "lost" ? "bg-warn-soft" : "bg-bad-soft"}`}
      >
        <strong className="block font-medium">{titles[outcome.kind]}</strong>
        <p className="mt-1">{explanation.sentence}</p>
        <p className="mt-1 text-ink-2">{explanation.remedy}</p>
        {outcome.kind === "reverted" && !hash && (
          <p className="mt-1 text-ink-2">Nothing was sent and no gas was spent.</p>
        )}
      </div>
      {hash && <HashLine hash={hash} />}
      <div className="mt-5 flex gap-2">
        <button type="button" onClick={onClose} className="button button-quiet h-12 flex-1 text-base">
          Close
        </button>
        <button
          type="button"
          onClick={outcome.kind === "lost" ? onLookAgain : onBack}
          className="button button-primary h-12 flex-1 text-base"
        >
          {outcome.kind === "lost" ? "Look again" : "Back to the amount"}
        </button>
      </div>
    </div>
  );
}
