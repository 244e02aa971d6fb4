import type { peerBudget, peerEpoch, peerOrder, swapFill } from "ponder:schema";
import {
  blockColumn,
  type Columns,
  chainId,
  found,
  shown,
  sorted,
  timestampColumn,
  transactionColumn,
} from "./column.ts";

/** What is shown of an order wherever it is kept. */
export const sharedOrderColumns = {
  id: sorted("Hex", "The digest that its maker signs."),
  venue: found("Venue", "The contract that it is for."),
  kind: found("OrderKind", "What it offers."),
  maker: found("Address", "Who offers it."),
  taker: found("Address", "Who alone may take it; the zero address: anyone."),
  epoch: shown("BigInt", "The maker's epoch that it belongs to."),
  budget: shown("Hex", "Its group, or its own digest: orders of one group share what is used of a token."),
  start: shown("BigInt", "First second, since 1970, at which it can be taken."),
  expiry: sorted("BigInt", "Last second, since 1970, at which it can be taken."),
  token: found(
    "Address",
    "What its budget counts: the token that a swap sells, of an ad, or of a loan; of a sale the contract of claims.",
  ),
  otherToken: found("Address", "The token that a swap buys, or a loan's collateral; null: neither."),
  amount: sorted("BigInt", "Token units of `token`: all of it."),
  otherAmount: shown("BigInt", "Token units of `otherToken` for all of `amount`; null: neither."),
  gives: found("Boolean", "The maker sells (an ad) or lends (an offer); false: buys, or borrows. null: neither."),
  arbiter: found("Address", "Who rules disputes; the zero address: nobody. null: no ad."),
  termsHash: shown("Hex", "Commits to currency, price, method and what is hidden; null: no ad."),
  loanId: found("Hex", "The loan whose claim is for sale; null: no sale."),
  currency: found("String", "Currency of an ad, as its publisher told it and `termsHash` confirms; null: not told."),
  price: shown("String", "Units of the currency for one whole token; null: not told."),
  method: found("String", "How the money is paid; null: not told."),
  hidden: shown("Hex", "Hash of the terms that only the parties know; null: not told."),
  content: shown("JSON", "All fields of its struct; numbers are decimal strings."),
  signature: shown("Bytes", "Its signature; 0x: it was placed, or published without one."),
  signed: found("Boolean", "Its maker's key signed it, or its maker placed it. False: perhaps a contract signed it."),
} as const;

export const orderColumns = {
  ...sharedOrderColumns,
  placed: found("Boolean", "Its maker's transaction stands for a signature."),
  caller: found("Address", "Who published it."),
  block: blockColumn,
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof peerOrder.$inferSelect>;

export const budgetColumns = {
  venue: found("Venue", "The contract."),
  maker: sorted("Address", "Whose budget it is."),
  budget: sorted("Hex", "The orders' group, or the digest of an order without one."),
  token: sorted("Address", "The token that is counted."),
  used: shown("BigInt", "Token units that the budget's orders have used; of a cancelled one, until then."),
  cancelled: found("Boolean", "None of its orders can be taken any more."),
  updatedAt: shown("Seconds", "When it last changed, seconds since 1970."),
  transaction: transactionColumn,
} satisfies Columns<typeof peerBudget.$inferSelect>;

export const epochColumns = {
  venue: found("Venue", "The contract."),
  maker: sorted("Address", "Whose epoch it is."),
  epoch: shown("BigInt", "The epoch that the maker's orders must name. A maker without a row has 0."),
  updatedAt: shown("Seconds", "When it last changed, seconds since 1970."),
  transaction: transactionColumn,
} satisfies Columns<typeof peerEpoch.$inferSelect>;

export const fillColumns = {
  id: chainId,
  orderId: found("Hex", "Digest of the order, which the index need not know."),
  maker: found("Address", "Whose order it is."),
  taker: found("Address", "Who took it."),
  receiver: shown("Address", "Who got what the order sells."),
  sell: found("Address", "The token that the maker gave."),
  sold: shown("BigInt", "Token units that the maker gave."),
  buy: found("Address", "The token that the maker got."),
  paid: shown("BigInt", "Token units that the maker got."),
  block: blockColumn,
  logIndex: shown("Int", "The event's place in its block."),
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof swapFill.$inferSelect>;
