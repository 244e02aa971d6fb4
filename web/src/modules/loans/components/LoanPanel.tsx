"use client";
import { useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/loanPanels.js";
import page from "@/messages/loansPage.js";
import { Segments } from "@/modules/offers/components/Fields.tsx";
import { type Token, useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { useLoansClock } from "../hooks/useLoans.ts";
import { isRunning, type Loan } from "../loan.ts";
import { borrowersPrices } from "../loanFigures.ts";
import { type LoanAction, loanNow } from "../loanStanding.ts";
import { pairOf } from "../pricePairs.ts";
import { LoanFacts } from "./LoanFacts.tsx";
import { LoanTimeline } from "./LoanTimeline.tsx";

const LoanForm = lazyPart(() => import("./LoanForm.tsx").then((module) => module.LoanForm));

/** The whole of a loan: its figures, its timeline, and what the connected account can do now. */
export function LoanPanel({ loan, tokens }: { loan: Loan; tokens: readonly [Token, Token] }) {
  const { address } = useWallet();
  const now = useLoansClock();
  const pools = useKnownPools();
  const state = loanNow(loan, address, now, borrowersPrices(pairOf(pools, loan.terms)));
  const [chosen, setChosen] = useState<LoanAction | null>(state.actions[0] ?? null);
  // Stays while its transaction runs, and shows its end, where that has changed what can be done.
  const action = chosen ?? state.actions[0] ?? null;
  return (
    <div className="space-y-4 text-sm">
      {isRunning(loan) && <LoanTimeline loan={loan} state={state} now={now} />}
      <LoanFacts loan={loan} state={state} tokens={tokens} />
      {(state.actions.length > 0 || chosen) && address !== undefined && (
        <section aria-label={words.act.label} className="space-y-4 rounded-2xl border border-river/50 p-4">
          <Segments
            label={words.act.label}
            chosen={action}
            options={state.actions.map((one) => [one, words.act[one]] as const)}
            onChoose={setChosen}
          />
          {action && (
            <LoanForm
              key={action}
              action={action}
              loan={loan}
              state={state}
              tokens={tokens}
              loading={<Skeleton className="block h-24 w-full rounded-xl" />}
              failed={(retry) => <PartMissing what={page.page} onRetry={retry} onClose={() => setChosen(null)} />}
            />
          )}
        </section>
      )}
    </div>
  );
}
