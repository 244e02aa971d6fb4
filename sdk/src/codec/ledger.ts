/** The kinds of row in the indexer's ledger: the events of an account. */
export const eventTypes = [
  "supply",
  "withdraw",
  "supplyCollateral",
  "withdrawCollateral",
  "enableCollateral",
  "disableCollateral",
  "borrow",
  "repay",
  "transferIn",
  "transferOut",
  "claimFees",
  "liquidated",
  "liquidator",
  "silentTaken",
  "silentTaker",
  "writeOff",
] as const;

export type EventType = (typeof eventTypes)[number];
