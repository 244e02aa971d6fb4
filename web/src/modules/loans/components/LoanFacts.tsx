"use client";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { loanDue } from "@weir/sdk/orders/loanMath";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import words from "@/messages/loans.js";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { BURNT } from "../foldLoans.ts";
import { type Token, useKnownPools } from "../hooks/useLoanTokens.ts";
import { isRunning, type Loan } from "../loan.ts";
import type { LoanNow } from "../loanStanding.ts";
import { bpsText, earns, rateText, reserveNamed, withSymbol } from "../sayLoan.ts";
import { FactRow } from "./LoanFields.tsx";

const { facts } = words;

/** A loan's figures now. */
export function LoanFacts({
  loan,
  state,
  tokens: [loanToken, collateralToken],
}: {
  loan: Loan;
  state: LoanNow;
  tokens: readonly [Token, Token];
}) {
  const pools = useKnownPools();
  const { terms } = loan;
  const pays = reserveNamed(pools, terms.payReserve);
  const rolls = loan.rollover && reserveNamed(pools, loan.rollover.debtReserve);
  const shares = pays
    ? toAssetsDown(loan.owedShares, pays.reserve.totals.supplyAssets, pays.reserve.totals.supplyShares)
    : 0n;
  return (
    <dl aria-label={facts.label} className="divide-y divide-line rounded-2xl border border-line px-4 py-1">
      {state.isBorrower ? (
        loan.lender === BURNT ? null : (
          <FactRow name={facts.lender}>
            <AddressLine name="" address={loan.lender} className="justify-end" />
          </FactRow>
        )
      ) : (
        <FactRow name={facts.borrower}>
          <AddressLine name="" address={terms.borrower} className="justify-end" />
        </FactRow>
      )}
      <FactRow name={facts.lent}>{withSymbol(loan.lent, loanToken)}</FactRow>
      {isRunning(loan) && (
        <>
          <FactRow name={facts.dueNow}>{withSymbol(state.due, loanToken)}</FactRow>
          {state.phase === "term" && (
            <FactRow name={facts.dueAtMaturity}>
              {withSymbol(loanDue(terms, loan.principal, state.clock.maturity), loanToken)}
            </FactRow>
          )}
          <FactRow name={facts.rate}>{facts.rateOf({ rate: rateText(terms.rate) })}</FactRow>
          <FactRow name={facts.held}>{withSymbol(loan.collateral, collateralToken)}</FactRow>
          <FactRow name={facts.kind}>{terms.lltv === 0n ? words.book.pawn : words.book.priced}</FactRow>
          {terms.lltv > 0n && (
            <FactRow name={facts.liquidation}>
              {facts.liquidationOf({ lltv: bpsText(terms.lltv), bonus: bpsText(terms.bonus) })}
            </FactRow>
          )}
          {state.health !== null && <FactRow name={facts.health}>{formatHealth(state.health)}</FactRow>}
        </>
      )}
      {state.isLender && (
        <>
          <FactRow name={facts.payTo}>
            {pays && !loan.keepsTokens
              ? facts.payPool({ pool: pays.pool.name, apy: earns(pays.reserve) })
              : facts.payTokens}
          </FactRow>
          {loan.owedTokens > 0n && <FactRow name={facts.waiting}>{withSymbol(loan.owedTokens, loanToken)}</FactRow>}
          {loan.owedShares > 0n && pays && (
            <FactRow name={facts.waiting}>
              {facts.waitingShares({
                amount: withSymbol(shares, loanToken),
                pool: pays.pool.name,
                apy: earns(pays.reserve),
              })}
            </FactRow>
          )}
        </>
      )}
      {loan.rollover && isRunning(loan) && (
        <FactRow name={facts.rollover}>
          {facts.rolloverOf({ pool: rolls?.pool.name ?? "–", tip: bpsText(loan.rollover.tip) })}
        </FactRow>
      )}
    </dl>
  );
}
