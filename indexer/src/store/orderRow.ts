import { clean } from "@weir/sdk/codec/clean";
import { type DealTerms, hiddenHash } from "@weir/sdk/orders/dealTerms";
import type { KnownOrder } from "@weir/sdk/orders/orderKinds";
import { type Hex, zeroHash } from "viem";
import { type Content, contentOf, type Venue } from "./peerTypes.ts";

/** An order that somebody offers to whoever takes it. */
export type Offered = Extract<KnownOrder, { kind: "swap" | "ad" }>;

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
  content: Content;
};

const lower = (address: Hex): Hex => address.toLowerCase() as Hex;

/** What is asked of an order, whatever its kind. @param id the digest that makers sign */
export const orderColumnsOf = (id: Hex, { kind, order }: Offered): OrderColumns => {
  const { epoch, group, start, expiry } = order;
  const common = {
    ...{ maker: lower(order.maker), taker: lower(order.taker), epoch, start, expiry },
    budget: group === zeroHash ? id : group,
    content: contentOf(order),
  };
  if (kind === "swap") {
    const { sell, sellAmount, buy, buyAmount } = order;
    const tokens = { token: lower(sell), amount: sellAmount, otherToken: lower(buy), otherAmount: buyAmount };
    return { venue: "desk", kind, ...common, ...tokens, gives: null, arbiter: null, termsHash: null };
  }
  const { token, total, makerSells, arbiter, termsHash } = order;
  const tokens = { token: lower(token), amount: total, otherToken: null, otherAmount: null };
  return { venue: "desk", kind, ...common, ...tokens, gives: makerSells, arbiter: lower(arbiter), termsHash };
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
