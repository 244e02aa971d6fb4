import actionWords from "@/messages/actions.js";
import type { Outcome } from "../run.ts";
import { SwitchBack } from "./SwitchBack.tsx";

const { buttons: words } = actionWords;

const quiet = "button button-quiet h-12 flex-1 text-base";
const primary = "button button-primary h-12 flex-1 text-base";

/** Actions after an unsuccessful end. */
export function OutcomeActions({
  outcome,
  onClose,
  onBack,
  onContinue,
}: {
  outcome: Exclude<Outcome, { kind: "confirmed" }>;
  onClose: () => void;
  /** Returns to the form, with the entered values. */
  onBack: () => void;
  /** Continues the run where it stopped. */
  onContinue: () => void;
}) {
  const button = (name: string, act: () => void, look: string) => (
    <button type="button" onClick={act} className={look}>
      {name}
    </button>
  );
  const pair = () => {
    switch (outcome.kind) {
      case "rejected":
        return [button(words.back, onBack, quiet), button(words.sendAgain, onContinue, primary)];
      case "failed":
        return [button(words.back, onBack, quiet), button(words.tryAgain, onContinue, primary)];
      case "reverted":
      case "cancelled":
      case "replaced":
      case "dropped":
      case "short":
      case "changed":
        return [button(words.close, onClose, quiet), button(words.back, onBack, primary)];
      case "lost":
        return [button(words.close, onClose, quiet), button(words.lookAgain, onContinue, primary)];
      case "switched":
        if (outcome.by) return [button(words.close, onClose, quiet), button(words.startAgain, onBack, primary)];
        if (outcome.hash) return [button(words.close, onClose, quiet), button(words.check, onContinue, primary)];
        return [
          button(words.startAgain, onBack, quiet),
          <SwitchBack key="back" wanted={outcome.wanted} onClose={onClose} onContinue={onContinue} />,
        ];
    }
  };
  const [left, right] = pair();
  return (
    <div className="mt-5 flex flex-wrap items-start gap-2">
      {left}
      {right}
    </div>
  );
}
