"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import words from "@/messages/loanPanels.js";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { cancelAll } = words;

/** Takes every offer and sale of the account back at once, also those that nobody lists. */
export function CancelAllLoanOffers() {
  const { address } = useWallet();
  const { loans } = useLoansPlace();
  if (!address) return null;
  return (
    <details className="panel px-5 py-4 text-sm">
      <summary className="cursor-pointer font-medium">{cancelAll.title}</summary>
      <div className="mt-3 max-w-xl space-y-3">
        <p className="text-ink-2">{cancelAll.note}</p>
        <LoanSteps
          calls={[loansCall(loans, "bumpEpoch", [])]}
          tokens={[]}
          topic={`loan cancel all ${address}`}
          title={() => cancelAll.title}
          label={cancelAll.label}
          done={cancelAll.done}
          tone="quiet"
        />
      </div>
    </details>
  );
}
