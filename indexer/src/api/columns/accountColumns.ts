import type { account, approval, auction, authorization, nonce, position } from "ponder:schema";
import { type Columns, found, shown, sorted } from "./column.ts";

export const accountColumns = {
  id: sorted("Address", "The account's address."),
  firstSeen: shown("Seconds", "Time of its first event, seconds since 1970."),
} satisfies Columns<typeof account.$inferSelect>;

/** Shares of the last event; what they are worth at a time is computed. */
export const positionColumns = {
  reserveId: found("Hex", "The reserve."),
  account: sorted("Address", "The account."),
  poolId: found("Hex", "The reserve's pool."),
  supplyShares: sorted("BigInt", "Supply shares: the lent deposit."),
  borrowShares: sorted("BigInt", "Debt shares."),
  collateral: found("BigInt", "Token units that are never lent."),
  supplyBacksDebt: found("Boolean", "The lent deposit backs debt."),
  updatedAt: shown("Seconds", "Time of the position's last event, seconds since 1970."),
} satisfies Columns<typeof position.$inferSelect>;

export const authorizationColumns = {
  account: sorted("Address", "Whose rights they are."),
  operator: sorted("Address", "Who may act for the account."),
  withdraw: found("BigInt", "Last second, since 1970, of the right to take out tokens; 0: no such right."),
  borrow: found("BigInt", "Last second, since 1970, of the right to borrow; 0: no such right."),
  manage: found("BigInt", "Last second, since 1970, of the right to manage collateral; 0: no such right."),
  updatedAt: shown("Seconds", "When they were last set, seconds since 1970."),
} satisfies Columns<typeof authorization.$inferSelect>;

export const approvalColumns = {
  owner: sorted("Address", "Whose supply shares they are."),
  spender: sorted("Address", "Who may transfer them."),
  reserveId: found("Hex", "The reserve."),
  amount: found("BigInt", "Supply shares that may still be transferred."),
  updatedAt: shown("Seconds", "When it was last set, seconds since 1970."),
} satisfies Columns<typeof approval.$inferSelect>;

export const auctionColumns = {
  poolId: found("Hex", "The pool."),
  account: sorted("Address", "Whose deposits are for sale."),
  caller: found("Address", "Who opened the auction."),
  openedAt: shown(
    "Seconds",
    "When the price began to fall, seconds since 1970. The core's `auctionOf` tells whether it still runs.",
  ),
  transaction: shown("Hex", "Hash of the transaction that opened it."),
} satisfies Columns<typeof auction.$inferSelect>;

export const nonceColumns = {
  account: sorted("Address", "Whose signatures they are."),
  key: sorted("BigInt", "The key: an account's sequences of signatures are counted apart by it."),
  next: shown("BigInt", "The number that the next signature with this key must have."),
} satisfies Columns<typeof nonce.$inferSelect>;
