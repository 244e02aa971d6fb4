"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { WAD } from "@weir/sdk/math/wad";
import words from "@/messages/loanPanels.js";
import offers from "@/messages/offers.js";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import { ltvOf } from "../loanFigures.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { rateText } from "../sayLoan.ts";
import { anyPair } from "../sayLoanOffer.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { seize } = words;

/** Takes all collateral in place of what is owed. */
export function SeizeCollateral({ loan, state, tokens: [loanToken, token] }: LoanFormProps) {
  const { address } = useWallet();
  const { loans } = useLoansPlace();
  const [purse] = usePurses(loans, address, [{ source: 0n, token: token.token }]);
  const ltv = ltvOf(anyPair(useKnownPools(), loan.terms), state.due, loan.collateral);
  const collateral = withSymbol(loan.collateral, token);
  return (
    <div className="space-y-4">
      <p className="text-ink-2">
        <span>{seize.note({ collateral, due: withSymbol(state.due, loanToken) })}</span>{" "}
        {ltv !== null && ltv > 0n && <span>{seize.worth({ worth: rateText((WAD * WAD) / ltv) })}</span>}
      </p>
      {purse && loan.collateral > 0n && (
        <BeforeAfter
          lines={[
            {
              label: offers.source.inWallet({ symbol: token.symbol }),
              before: withSymbol(purse.has, token),
              after: withSymbol(purse.has + loan.collateral, token),
            },
            {
              label: words.buyClaim.lines.claims,
              before: withSymbol(state.due, loanToken),
              after: withSymbol(0n, loanToken),
            },
          ]}
        />
      )}
      <LoanSteps
        calls={address && loan.principal > 0n ? [loansCall(loans, "seize", [loan.terms, address])] : []}
        tokens={[token]}
        topic={`loan seize ${loan.id}`}
        title={() => seize.title({ number: `${loan.terms.number}` })}
        label={seize.send({ collateral })}
        done={seize.done}
      />
    </div>
  );
}
