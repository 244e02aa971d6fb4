import type { Address } from "viem";
import words from "@/messages/loans.js";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { LoanOrder } from "./listedOffer.ts";
import type { Loan } from "./loan.ts";
import { ltvOf, saleFigures } from "./loanFigures.ts";
import { pairIn, pairOf, pricingPools } from "./pricePairs.ts";
import { bpsText, rateText, spanText } from "./sayLoan.ts";

/** The token that is lent, and the one that secures it; none for a sale whose loan is not known. */
export function tokensOf(shared: LoanOrder, loans: readonly Loan[]): Address[] {
  if (shared.kind === "offer") return [shared.order.loanToken, shared.order.collateralToken];
  const loan = loans.find(({ id }) => id === shared.order.id);
  return loan ? [loan.terms.loanToken, loan.terms.collateralToken] : [];
}

/** The pair of reserves that tell the loan-to-value: those that price it, else those of any pool that lists both. */
export function anyPair(
  pools: readonly Pool[],
  order: { loanToken: Address; collateralToken: Address; priceLoan: bigint; priceCollateral: bigint },
) {
  const own = pairOf(pools, order);
  if (own) return own;
  const [pool] = pricingPools(pools, order.loanToken, order.collateralToken);
  return pool ? pairIn(pool, order.loanToken, order.collateralToken) : null;
}

export type OfferWords = { title: string; terms: string; cover: string };

/** An offer in three lines; null: the loan that a sale is about is not known. `left`: what can be taken; 0: its whole is told. */
export function sayOffer(
  { kind, order }: LoanOrder,
  [loanToken, collateralToken]: readonly Token[],
  { left, loans, pools, now }: { left: bigint; loans: readonly Loan[]; pools: readonly Pool[]; now: bigint },
): OfferWords | null {
  if (!loanToken || !collateralToken) return null;
  const { book } = words;
  if (kind === "sale") {
    const loan = loans.find(({ id }) => id === order.id);
    if (!loan) return null;
    const { due, yearly } = saleFigures(loan, order.price, now);
    return {
      title: book.sells({ amount: withSymbol(due, loanToken) }),
      terms: book.saleLine({
        percent: bpsText(order.price),
        yield: yearly === null ? book.noYield : rateText(yearly),
      }),
      cover: coverOf(pools, { ...loan.terms, principal: loan.principal, collateral: loan.collateral }, collateralToken),
    };
  }
  const amount = left > 0n ? left : order.principal;
  return {
    title: (order.lends ? book.lends : book.borrows)({ amount: withSymbol(amount, loanToken) }),
    terms: book.rate({ rate: rateText(order.rate), term: spanText(order.term) }),
    cover: coverOf(
      pools,
      // Nothing that is signed has to make sense: an offer may be of nothing.
      {
        ...order,
        principal: amount,
        collateral: order.principal === 0n ? 0n : (order.collateral * amount) / order.principal,
      },
      collateralToken,
    ),
  };
}

/** "Price-protected · against 2 WETH · loan-to-value 62.50 %" */
function coverOf(
  pools: readonly Pool[],
  loan: Parameters<typeof anyPair>[1] & { lltv: bigint; principal: bigint; collateral: bigint },
  token: Token,
): string {
  const ltv = ltvOf(anyPair(pools, loan), loan.principal, loan.collateral);
  return words.book.cover({
    ...{ isPawn: loan.lltv === 0n, collateral: withSymbol(loan.collateral, token) },
    ...{ hasLtv: ltv !== null, percent: ltv === null ? "" : rateText(ltv) },
  });
}
