import { clean } from "@weir/sdk/codec/clean";
import { type DealTerms, hiddenHash } from "@weir/sdk/orders/dealTerms";
import type { KnownOrder } from "@weir/sdk/orders/orderKinds";
import { type Hex, numberToHex, zeroHash } from "viem";
import { type Content, contentOf, type Venue } from "./peerTypes.ts";

/** An order that somebody offers to whoever takes it. */
export type Offered = Extract<KnownOrder, { kind: "swap" | "ad" | "offer" | "sale" }>;

export const isOffered = <order extends KnownOrder>(known: order): known is order & Offered =>
  known.kind !== "agreement" && known.kind !== "appointment";

/** The columns that an order has wherever it is kept. */
export type OrderColumns = {
  venue: Venue;
  kind: Offered["kind"];
  maker: Hex;
  taker: Hex;
  epoch: bigint;
  budget: Hex;
  start: bigint;
  expiry: bigint;
  token: Hex;
  otherToken: Hex | null;
  amount: bigint;
  otherAmount: bigint | null;
  gives: boolean | null;
  arbiter: Hex | null;
  termsHash: Hex | null;
  loanId: Hex | null;
  content: Content;
};

const lower = (address: Hex): Hex => address.toLowerCase() as Hex;
const NONE = { otherToken: null, otherAmount: null, gives: null, arbiter: null, termsHash: null, loanId: null };

/** What the budget of an order counts, and what else is searched for by its kind. */
const tokensOf = ({ kind, order }: Offered, contract: Hex) => {
  switch (kind) {
    case "swap": {
      const { sell, sellAmount: amount, buy, buyAmount: otherAmount } = order;
      return { ...NONE, token: lower(sell), amount, otherToken: lower(buy), otherAmount };
    }
    case "ad": {
      const { token, total: amount, makerSells: gives, arbiter, termsHash } = order;
      return { ...NONE, token: lower(token), amount, gives, arbiter: lower(arbiter), termsHash };
    }
    case "offer": {
      const { loanToken, principal: amount, collateralToken, collateral: otherAmount, lends: gives } = order;
      return { ...NONE, token: lower(loanToken), amount, otherToken: lower(collateralToken), otherAmount, gives };
    }
    case "sale":
      // One claim, of the token that the contract is.
      return { ...NONE, token: lower(contract), amount: 1n, loanId: numberToHex(order.id, { size: 32 }) };
  }
};

/**
 * What is asked of an order, whatever its kind.
 * @param id the digest that makers sign
 * @param contract that the order is for
 */
export const orderColumnsOf = (id: Hex, known: Offered, contract: Hex): OrderColumns => {
  const { maker, taker, epoch, group, start, expiry } = known.order;
  return {
    venue: known.kind === "swap" || known.kind === "ad" ? "desk" : "loans",
    kind: known.kind,
    ...{ maker: lower(maker), taker: lower(taker), epoch, start, expiry },
    budget: group === zeroHash ? id : group,
    ...tokensOf(known, contract),
    content: contentOf(known.order),
  };
};

export type TermsColumns = { currency: string | null; price: string | null; method: string | null; hidden: Hex | null };

export const NO_TERMS: TermsColumns = { currency: null, price: null, method: null, hidden: null };

/**
 * What everyone may read of an ad's terms; the rest as its hash, even where the publisher gave it away. Terms with characters that
 * nobody sees are left out: a database refuses some, and readers take one text for another.
 */
export const termsColumnsOf = (terms: DealTerms | undefined): TermsColumns => {
  if (terms === undefined) return NO_TERMS;
  const { currency, price, method } = terms.open;
  if ([currency, price, method].some((text) => clean(text) !== text)) return NO_TERMS;
  return { currency, price, method, hidden: hiddenHash(terms.hidden) };
};
