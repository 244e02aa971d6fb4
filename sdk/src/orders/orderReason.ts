import { type Hex, hexToString } from "viem";

/** Why an order cannot be taken, by the words of the contracts. */
const reasons = {
  "taker is the maker": "takerIsMaker",
  "another taker is named": "anotherTaker",
  "not started": "notStarted",
  expired: "expired",
  "another epoch": "anotherEpoch",
  "not signed": "notSigned",
  cancelled: "cancelled",
  "used up": "usedUp",
  "more than is left": "moreThanLeft",
  "less than the minimum": "lessThanLeast",
  "no token": "noToken",
  "source of another token": "sourceOfAnotherToken",
  "sink of another token": "sinkOfAnotherToken",
  "maker lacks the tokens": "makerLacksTokens",
  // Of ads.
  "less than min is left": "lessThanMinLeft",
  "outside of min and max": "outsideMinMax",
  "a deal of nothing": "dealOfNothing",
  "payWindow out of bounds": "payWindowOutOfBounds",
  "releaseWindow out of bounds": "releaseWindowOutOfBounds",
  "bond too high": "bondTooHigh",
  "bond too low": "bondTooLow",
  "no arbiter and no taker named": "noArbiterNoTaker",
  "backup without an arbiter": "backupWithoutArbiter",
  "no arbiter, no autoRelease": "noArbiterNoAutoRelease",
  "arbiterFee too high": "arbiterFeeTooHigh",
  "arbiter cannot serve": "arbiterCannotServe",
  "backup cannot serve": "backupCannotServe",
  // Of loans.
  "one token for both": "oneTokenForBoth",
  "no collateral": "noCollateral",
  "rate out of bounds": "rateOutOfBounds",
  "term out of bounds": "termOutOfBounds",
  "grace out of bounds": "graceOutOfBounds",
  "minInterest out of bounds": "minInterestOutOfBounds",
  "auction out of bounds": "auctionOutOfBounds",
  "payReserve of a borrower": "payReserveOfBorrower",
  "half a price protection": "halfAPriceProtection",
  "prices of two pools": "pricesOfTwoPools",
  "lltv or bonus too high": "coverTooHigh",
  "amount too large": "amountTooLarge",
  "collateral too large": "collateralTooLarge",
  "payReserve of another token": "payReserveOfAnotherToken",
  "price of another token": "priceOfAnotherToken",
  "price unreadable": "priceUnreadable",
  "collateral covers too little": "coverTooLow",

  "the maker borrows": "makerBorrows",
  "other tokens": "otherTokens",
  // Of sales.
  "another claim": "anotherClaim",
  "maker does not own the claim": "makerDoesNotOwn",
  "less is lent than minPrincipal": "lessIsLent",
  "no loan runs": "noLoanRuns",
} as const;

type Words = keyof typeof reasons;
/** "other": words that this package does not know. */
export type OrderReason = (typeof reasons)[Words] | "other";

export const orderReasons: readonly OrderReason[] = [...new Set(Object.values(reasons)), "other"];

/** The reason in 32 bytes, of a lens or of `OrderInvalid`; null: none. */
export const orderReasonOf = (word: Hex): OrderReason | null => {
  if (BigInt(word) === 0n) return null;
  const words = hexToString(word, { size: 32 });
  return Object.hasOwn(reasons, words) ? reasons[words as Words] : "other";
};
