"use client";
import type { ClaimSale } from "@weir/sdk/orders/claimSale";
import type { LoanOffer } from "@weir/sdk/orders/loanOffer";
import { zeroAddress } from "viem";
import words from "@/messages/loans.js";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { useLoansClock } from "../hooks/useLoans.ts";
import { type Token, useKnownPools } from "../hooks/useLoanTokens.ts";
import type { Loan } from "../loan.ts";
import { ltvOf, saleFigures } from "../loanFigures.ts";
import { bpsText, earns, momentText, rateText, reserveNamed, spanText, withSymbol } from "../sayLoan.ts";
import { anyPair } from "../sayLoanOffer.ts";
import { FactRow } from "./LoanFields.tsx";

const { facts } = words;

/** What an offer agrees on, line by line. */
export function LoanOfferFacts({
  offer,
  left,
  tokens: [loanToken, collateralToken],
}: {
  offer: LoanOffer;
  left: bigint;
  tokens: readonly [Token, Token];
}) {
  const pools = useKnownPools();
  const ltv = ltvOf(anyPair(pools, offer), offer.principal, offer.collateral);
  const source = reserveNamed(pools, offer.source);
  const pays = reserveNamed(pools, offer.payReserve);
  return (
    <dl aria-label={facts.label} className="divide-y divide-line rounded-2xl border border-line px-4 py-1">
      <FactRow name={facts.maker}>
        <AddressLine name="" address={offer.maker} className="justify-end" />
      </FactRow>
      {offer.taker !== zeroAddress && (
        <FactRow name={facts.taker}>
          <AddressLine name="" address={offer.taker} className="justify-end" />
        </FactRow>
      )}
      <FactRow name={facts.left}>{withSymbol(left, loanToken)}</FactRow>
      <FactRow name={facts.least}>
        {withSymbol(offer.minFill < left || left === 0n ? offer.minFill : left, loanToken)}
      </FactRow>
      <FactRow name={facts.collateral}>
        {facts.collateralOf({ amount: withSymbol(offer.collateral, collateralToken) })}
      </FactRow>
      {ltv !== null && <FactRow name={facts.ltv}>{rateText(ltv)}</FactRow>}
      <FactRow name={facts.rate}>{facts.rateOf({ rate: rateText(offer.rate) })}</FactRow>
      <FactRow name={facts.term}>{spanText(offer.term)}</FactRow>
      <FactRow name={facts.minInterest}>{facts.minInterestOf({ percent: bpsText(offer.minInterest) })}</FactRow>
      <FactRow name={facts.kind}>{offer.lltv === 0n ? words.book.pawn : words.book.priced}</FactRow>
      {offer.lltv > 0n && (
        <FactRow name={facts.liquidation}>
          {facts.liquidationOf({ lltv: bpsText(offer.lltv), bonus: bpsText(offer.bonus) })}
        </FactRow>
      )}
      <FactRow name={facts.grace}>{spanText(offer.grace)}</FactRow>
      <FactRow name={facts.auction}>{offer.auction === 0n ? facts.noAuction : spanText(offer.auction)}</FactRow>
      <FactRow name={facts.source}>
        {offer.source === 0n
          ? facts.wallet
          : source
            ? facts.pool({ pool: source.pool.name, apy: earns(source.reserve) })
            : facts.unknownPool}
      </FactRow>
      {offer.lends && (
        <FactRow name={facts.payTo}>
          {pays ? facts.payPool({ pool: pays.pool.name, apy: earns(pays.reserve) }) : facts.payTokens}
        </FactRow>
      )}
      <FactRow name={facts.expiry}>{momentText(offer.expiry)}</FactRow>
    </dl>
  );
}

/** What a sale of a claim is about, line by line. */
export function SaleFacts({
  sale,
  loan,
  tokens: [loanToken, collateralToken],
}: {
  sale: ClaimSale;
  loan: Loan;
  tokens: readonly [Token, Token];
}) {
  const now = useLoansClock();
  const { due, paid, atMaturity, yearly } = saleFigures(loan, sale.price, now);
  return (
    <dl aria-label={facts.label} className="divide-y divide-line rounded-2xl border border-line px-4 py-1">
      <FactRow name={facts.maker}>
        <AddressLine name="" address={sale.maker} className="justify-end" />
      </FactRow>
      <FactRow name={facts.borrower}>
        <AddressLine name="" address={loan.terms.borrower} className="justify-end" />
      </FactRow>
      <FactRow name={facts.dueNow}>{withSymbol(due, loanToken)}</FactRow>
      <FactRow name={facts.price}>{facts.priceOf({ percent: bpsText(sale.price) })}</FactRow>
      <FactRow name={words.buyClaim.price}>{withSymbol(paid, loanToken)}</FactRow>
      <FactRow name={facts.dueAtMaturity}>{withSymbol(atMaturity, loanToken)}</FactRow>
      <FactRow name={facts.yield}>
        {yearly === null ? words.book.noYield : facts.yieldOf({ percent: rateText(yearly) })}
      </FactRow>
      <FactRow name={facts.held}>{withSymbol(loan.collateral, collateralToken)}</FactRow>
      <FactRow name={words.loan.marks.maturity}>{momentText(loan.terms.start + loan.terms.term)}</FactRow>
      <FactRow name={facts.expiry}>{momentText(sale.expiry)}</FactRow>
    </dl>
  );
}
