"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import words from "@/messages/loanPanels.js";
import { earns } from "@/modules/offers/earns.ts";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { reserveNamed } from "@/modules/offers/sayAmount.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { keep, facts } = words;

/** Whether what is paid waits as tokens, or earns in a pool. */
export function KeepTokens({ loan, tokens: [token] }: LoanFormProps) {
  const { loans } = useLoansPlace();
  const pays = reserveNamed(useKnownPools(), loan.terms.payReserve);
  const { keepsTokens } = loan;
  return (
    <div className="space-y-4">
      <p className="text-ink-2">
        {pays ? keep.into({ pool: pays.pool.name, apy: earns(pays.reserve) }) : facts.unknownPool}
      </p>
      <LoanSteps
        key={`${keepsTokens}`}
        calls={[loansCall(loans, "keepTokens", [loan.id, !keepsTokens])]}
        tokens={[token]}
        topic={`loan keep ${loan.id}`}
        title={() => keep.title}
        label={keepsTokens ? keep.lend : keep.tokens}
        done={keep.done}
      />
    </div>
  );
}
