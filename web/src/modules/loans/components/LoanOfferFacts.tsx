"use client";
import type { ClaimSale } from "@weir/sdk/orders/claimSale";
import type { LoanOffer } from "@weir/sdk/orders/loanOffer";
import { zeroAddress } from "viem";
import panels from "@/messages/loanPanels.js";
import words from "@/messages/loans.js";
import { Row } from "@/modules/offers/components/Fields.tsx";
import { earns } from "@/modules/offers/earns.ts";
import { type Token, useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { reserveNamed, withSymbol } from "@/modules/offers/sayAmount.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { useLoansClock } from "../hooks/useLoans.ts";
import type { Loan } from "../loan.ts";
import { ltvOf, saleFigures } from "../loanFigures.ts";
import { bpsText, rateText, spanText } from "../sayLoan.ts";
import { anyPair } from "../sayLoanOffer.ts";

const { facts } = panels;

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
      <Row name={facts.maker}>
        <AddressLine name="" address={offer.maker} className="justify-end" />
      </Row>
      {offer.taker !== zeroAddress && (
        <Row name={facts.taker}>
          <AddressLine name="" address={offer.taker} className="justify-end" />
        </Row>
      )}
      <Row name={facts.left}>{withSymbol(left, loanToken)}</Row>
      <Row name={facts.least}>{withSymbol(offer.minFill < left || left === 0n ? offer.minFill : left, loanToken)}</Row>
      <Row name={facts.collateral}>{facts.collateralOf({ amount: withSymbol(offer.collateral, collateralToken) })}</Row>
      {ltv !== null && <Row name={facts.ltv}>{rateText(ltv)}</Row>}
      <Row name={facts.rate}>{facts.rateOf({ rate: rateText(offer.rate) })}</Row>
      <Row name={facts.term}>{spanText(offer.term)}</Row>
      <Row name={facts.minInterest}>{facts.minInterestOf({ percent: bpsText(offer.minInterest) })}</Row>
      <Row name={facts.kind}>{offer.lltv === 0n ? words.book.pawn : words.book.priced}</Row>
      {offer.lltv > 0n && (
        <Row name={facts.liquidation}>
          {facts.liquidationOf({ lltv: bpsText(offer.lltv), bonus: bpsText(offer.bonus) })}
        </Row>
      )}
      <Row name={facts.grace}>{spanText(offer.grace)}</Row>
      <Row name={facts.auction}>{offer.auction === 0n ? facts.noAuction : spanText(offer.auction)}</Row>
      <Row name={facts.source}>
        {offer.source === 0n
          ? facts.wallet
          : source
            ? facts.pool({ pool: source.pool.name, apy: earns(source.reserve) })
            : facts.unknownPool}
      </Row>
      {offer.lends && (
        <Row name={facts.payTo}>
          {pays ? facts.payPool({ pool: pays.pool.name, apy: earns(pays.reserve) }) : facts.payTokens}
        </Row>
      )}
      <Row name={facts.expiry}>{momentText(offer.expiry)}</Row>
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
      <Row name={facts.maker}>
        <AddressLine name="" address={sale.maker} className="justify-end" />
      </Row>
      <Row name={facts.borrower}>
        <AddressLine name="" address={loan.terms.borrower} className="justify-end" />
      </Row>
      <Row name={facts.dueNow}>{withSymbol(due, loanToken)}</Row>
      <Row name={facts.price}>{facts.priceOf({ percent: bpsText(sale.price) })}</Row>
      <Row name={panels.buyClaim.price}>{withSymbol(paid, loanToken)}</Row>
      <Row name={facts.dueAtMaturity}>{withSymbol(atMaturity, loanToken)}</Row>
      <Row name={facts.yield}>
        {yearly === null ? words.book.noYield : facts.yieldOf({ percent: rateText(yearly) })}
      </Row>
      <Row name={facts.held}>{withSymbol(loan.collateral, collateralToken)}</Row>
      <Row name={words.loan.marks.maturity}>{momentText(loan.terms.start + loan.terms.term)}</Row>
      <Row name={facts.expiry}>{momentText(sale.expiry)}</Row>
    </dl>
  );
}
