/** The kinds of row in the indexer's ledger: what changed one of an account's balances, and what the account did. */
export const entryTypes = [
  "supply",
  "withdraw",
  "supplyCollateral",
  "withdrawCollateral",
  /** The lent deposit backs debt, or no longer does: no balance changes. */
  "enableCollateral",
  "disableCollateral",
  "borrow",
  "repay",
  "transferIn",
  "transferOut",
  "claimFees",
  /** A liquidation: the account's debt, the account's deposit, the receiver's deposit where it stays in the core, and the caller,
   * none of whose balances it changes. */
  "liquidated",
  "seized",
  "seizedIn",
  "liquidator",
  /** A sale in an auction of a silent deposit, likewise. */
  "silentTaken",
  "silentIn",
  "silentTaker",
  "writeOff",
] as const;

export type EntryType = (typeof entryTypes)[number];
