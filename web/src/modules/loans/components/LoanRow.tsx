"use client";
import { isAddressEqual } from "viem";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/loans.js";
import page from "@/messages/loansPage.js";
import { type Token, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { PanelSkeleton } from "@/ui/Skeleton.tsx";
import { useLoansClock } from "../hooks/useLoans.ts";
import { isRunning, type Loan, waits } from "../loan.ts";
import { loanNow } from "../loanStanding.ts";
import { rateText } from "../sayLoan.ts";
import { PhaseTag } from "./PhaseTag.tsx";

const LoanPanel = lazyPart(() => import("./LoanPanel.tsx").then((module) => module.LoanPanel));

/** One loan of a list; it opens below itself. */
export function LoanRow({ loan, isOpen, onToggle }: { loan: Loan; isOpen: boolean; onToggle: () => void }) {
  const { address } = useWallet();
  const now = useLoansClock();
  const tokens = useTokens([loan.terms.loanToken, loan.terms.collateralToken]);
  if (tokens.some((one) => !one)) return null;
  const [loanToken, collateralToken] = tokens as [Token, Token];
  const isLender = address !== undefined && isAddressEqual(loan.lender, address);
  const { due } = loanNow(loan, undefined, now, null);
  return (
    <li data-loan={`${loan.terms.number}`}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="grid w-full grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1 py-3 text-left text-sm hover:bg-sunk/50"
      >
        <Pebble token={loanToken.token} className="size-8" />
        <span className="min-w-0">
          <span className="block font-medium wrap-anywhere figures">
            {isRunning(loan)
              ? words.loan.due({ amount: withSymbol(due, loanToken) })
              : words.loan.over({ how: words.loan.ends[loan.end ?? "repaid"] })}
          </span>
          <span className="block text-ink-2 wrap-anywhere figures">
            {isRunning(loan)
              ? words.loan.line({
                  collateral: withSymbol(loan.collateral, collateralToken),
                  rate: rateText(loan.terms.rate),
                })
              : words.loan.lent({ amount: withSymbol(loan.lent, loanToken) })}
          </span>
        </span>
        <span className="text-right text-[0.8125rem]">
          <PhaseTag loan={loan} now={now} />
          {isLender && waits(loan) && <span className="block text-good">{words.loan.paid}</span>}
        </span>
      </button>
      {isOpen && (
        <div className="pb-5">
          <LoanPanel
            loan={loan}
            tokens={[loanToken, collateralToken]}
            loading={<PanelSkeleton />}
            failed={(retry) => <PartMissing what={page.page} onRetry={retry} onClose={onToggle} />}
          />
        </div>
      )}
    </li>
  );
}
