/** The kinds of row in the indexer's ledger: what happened to an account. Who reads them knows every one. */
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
