import { type LoanPhase, loanPhase } from "@weir/sdk/orders/loanMath";
import words from "@/messages/loans.js";
import { Check, Warning } from "@/ui/icons.tsx";
import { isRunning, type Loan } from "../loan.ts";

const tones: Record<LoanPhase, string> = {
  term: "text-ink-2",
  grace: "text-warn",
  auction: "text-bad",
  over: "text-bad",
};

/** How a loan stands, as an icon and a word. */
export function PhaseTag({ loan, now }: { loan: Loan; now: bigint }) {
  if (!isRunning(loan)) return null;
  const phase = loanPhase(loan.terms, now);
  const Mark = phase === "term" ? Check : Warning;
  return (
    <span data-phase={phase} className={`inline-flex items-center gap-1.5 font-medium ${tones[phase]}`}>
      <Mark className="size-3.5" />
      <span>{words.loan.phases[phase]}</span>
    </span>
  );
}
