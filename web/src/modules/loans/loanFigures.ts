import { isReadable, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { mulDivDown, mulDivUp, WAD } from "@weir/sdk/math/wad";
import { claimPrice } from "@weir/sdk/orders/claimSale";
import { type BorrowersPrices, loanDue, yieldToMaturity } from "@weir/sdk/orders/loanMath";
import { collateralFor, type LoanOffer, type LoanTerms } from "@weir/sdk/orders/loanOffer";
import { middlePrice } from "@/modules/pools/middlePrice.ts";
import type { Loan } from "./loan.ts";

/** Prices of the two tokens of a loan, as one pool has them. */
export type PricePair = { loan: ReserveSnapshot; collateral: ReserveSnapshot };

/** What is lent over what its collateral is worth, WAD, rounded up, at the middle of the price bands; null: there is no price. */
export function ltvOf(pair: PricePair | null, principal: bigint, collateral: bigint): bigint | null {
  if (!pair || !isReadable(pair.loan) || !isReadable(pair.collateral) || collateral === 0n) return null;
  const worth = collateral * middlePrice(pair.collateral);
  return worth === 0n ? null : mulDivUp(principal * middlePrice(pair.loan), WAD, worth);
}

/** The collateral for which `principal` is this loan-to-value, token units, rounded up. `ltv`: WAD. null: there is no price. */
export function collateralAt(pair: PricePair | null, principal: bigint, ltv: bigint): bigint | null {
  if (!pair || !isReadable(pair.loan) || !isReadable(pair.collateral) || ltv === 0n) return null;
  return mulDivUp(principal * middlePrice(pair.loan), WAD, middlePrice(pair.collateral) * ltv);
}

/** The ends of the bands that favour the borrower; null: one is not readable. */
export const borrowersPrices = (pair: PricePair | null): BorrowersPrices | null =>
  pair && isReadable(pair.loan) && isReadable(pair.collateral)
    ? { loanLow: pair.loan.priceLow, collateralHigh: pair.collateral.priceHigh }
    : null;

/** What a loan of `amount` costs and when, if it were taken at `now`. Token units; seconds. */
export function offerFigures(offer: LoanOffer, amount: bigint, now: bigint) {
  const terms = { ...offer, start: now };
  const maturity = now + offer.term;
  return {
    collateral: collateralFor(offer, amount),
    dueAtOnce: loanDue(terms, amount, now),
    dueAtMaturity: loanDue(terms, amount, maturity),
    maturity,
  };
}

/** What a claim costs now and brings, token units, and its yearly yield if it is paid at maturity; WAD. */
export function saleFigures(loan: Pick<Loan, "terms" | "principal">, price: bigint, now: bigint) {
  const { terms, principal } = loan;
  const due = loanDue(terms, principal, now);
  const maturity = terms.start + terms.term;
  const paid = claimPrice(due, { price });
  const atMaturity = loanDue(terms, principal, maturity > now ? maturity : now);
  return { due, paid, atMaturity, yearly: yieldToMaturity(paid, atMaturity, maturity - now) };
}

/** What grows until a transaction is mined: what is due so many seconds later, token units. */
export const dueWithin = (terms: LoanTerms, principal: bigint, now: bigint, seconds: bigint): bigint =>
  loanDue(terms, principal, now + seconds);

/** A part of a whole in thousandths, for a bar; at most 1,000. */
export const thousandths = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number(mulDivDown(part < 0n ? 0n : part > whole ? whole : part, 1_000n, whole));
