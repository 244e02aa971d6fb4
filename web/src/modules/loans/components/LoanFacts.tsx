"use client";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { loanDue } from "@weir/sdk/orders/loanMath";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import panels from "@/messages/loanPanels.js";
import words from "@/messages/loans.js";
import { Row } from "@/modules/offers/components/Fields.tsx";
import { earns } from "@/modules/offers/earns.ts";
import { type Token, useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { reserveNamed, withSymbol } from "@/modules/offers/sayAmount.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { BURNT } from "../foldLoans.ts";
import { isRunning, type Loan } from "../loan.ts";
import type { LoanNow } from "../loanStanding.ts";
import { bpsText, rateText } from "../sayLoan.ts";

const { facts } = panels;

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
          <Row name={facts.lender}>
            <AddressLine name="" address={loan.lender} className="justify-end" />
          </Row>
        )
      ) : (
        <Row name={facts.borrower}>
          <AddressLine name="" address={terms.borrower} className="justify-end" />
        </Row>
      )}
      <Row name={facts.lent}>{withSymbol(loan.lent, loanToken)}</Row>
      {isRunning(loan) && (
        <>
          <Row name={facts.dueNow}>{withSymbol(state.due, loanToken)}</Row>
          {state.phase === "term" && (
            <Row name={facts.dueAtMaturity}>
              {withSymbol(loanDue(terms, loan.principal, state.clock.maturity), loanToken)}
            </Row>
          )}
          <Row name={facts.rate}>{facts.rateOf({ rate: rateText(terms.rate) })}</Row>
          <Row name={facts.held}>{withSymbol(loan.collateral, collateralToken)}</Row>
          <Row name={facts.kind}>{terms.lltv === 0n ? words.book.pawn : words.book.priced}</Row>
          {terms.lltv > 0n && (
            <Row name={facts.liquidation}>
              {facts.liquidationOf({ lltv: bpsText(terms.lltv), bonus: bpsText(terms.bonus) })}
            </Row>
          )}
          {state.health !== null && <Row name={facts.health}>{formatHealth(state.health)}</Row>}
        </>
      )}
      {state.isLender && (
        <>
          <Row name={facts.payTo}>
            {pays && !loan.keepsTokens
              ? facts.payPool({ pool: pays.pool.name, apy: earns(pays.reserve) })
              : facts.payTokens}
          </Row>
          {loan.owedTokens > 0n && <Row name={facts.waiting}>{withSymbol(loan.owedTokens, loanToken)}</Row>}
          {loan.owedShares > 0n && pays && (
            <Row name={facts.waiting}>
              {facts.waitingShares({
                amount: withSymbol(shares, loanToken),
                pool: pays.pool.name,
                apy: earns(pays.reserve),
              })}
            </Row>
          )}
        </>
      )}
      {loan.rollover && isRunning(loan) && (
        <Row name={facts.rollover}>
          {facts.rolloverOf({ pool: rolls?.pool.name ?? "–", tip: bpsText(loan.rollover.tip) })}
        </Row>
      )}
    </dl>
  );
}
