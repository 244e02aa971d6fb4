// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** It is your own offer. */
  readonly takerIsMaker: string;
  /** It is for another account. */
  readonly anotherTaker: string;
  /** It does not stand yet. */
  readonly notStarted: string;
  /** It has expired. */
  readonly expired: string;
  /** Its maker has taken all earlier offers back. */
  readonly anotherEpoch: string;
  /** Its maker did not sign this, nor put it on the chain. Somebody forged or changed it. */
  readonly notSigned: string;
  /** Its maker has taken it back. */
  readonly cancelled: string;
  /** All of it is taken. */
  readonly usedUp: string;
  /** Less is left than this. */
  readonly moreThanLeft: string;
  /** This is less than the least part. */
  readonly lessThanLeast: string;
  /** One of its tokens is none. */
  readonly noToken: string;
  /** Its source holds another token. */
  readonly sourceOfAnotherToken: string;
  /** Its maker does not have, or has not approved, what it offers. */
  readonly makerLacksTokens: string;
  /** You do not have what it asks for. */
  readonly takerLacksTokens: string;
  /** It lends and secures with the same token. */
  readonly oneTokenForBoth: string;
  /** It has no collateral. */
  readonly noCollateral: string;
  /** Its rate is above 1,000 % a year. */
  readonly rateOutOfBounds: string;
  /** Its term is not between an hour and five years. */
  readonly termOutOfBounds: string;
  /** Its grace is not between 6 hours and 90 days. */
  readonly graceOutOfBounds: string;
  /** More than the whole interest would be due at once. */
  readonly minInterestOutOfBounds: string;
  /** Its auction is not between 6 hours and 7 days. */
  readonly auctionOutOfBounds: string;
  /** It names where a borrower is paid; only lenders are. */
  readonly payReserveOfBorrower: string;
  /** Its price protection is not complete. */
  readonly halfAPriceProtection: string;
  /** Its prices come from two pools. */
  readonly pricesOfTwoPools: string;
  /** It would liquidate only when the collateral no longer pays the debt. */
  readonly coverTooHigh: string;
  /** The amount is too large. */
  readonly amountTooLarge: string;
  /** Its collateral is too large. */
  readonly collateralTooLarge: string;
  /** Its repayments would go into a reserve of another token. */
  readonly payReserveOfAnotherToken: string;
  /** One of its prices is of another token. */
  readonly priceOfAnotherToken: string;
  /** Its maker borrows too. */
  readonly makerBorrows: string;
  /** It is about other tokens. */
  readonly otherTokens: string;
  /** It sells another claim. */
  readonly anotherClaim: string;
  /** Its maker does not own the claim any more. */
  readonly makerDoesNotOwn: string;
  /** The borrower has repaid more than the seller allowed for. */
  readonly lessIsLent: string;
  /** The loan is over. */
  readonly noLoanRuns: string;
  /** At today’s prices the collateral does not cover the loan. */
  readonly coverTooLow: string;
  /** The oracle that it names gives no price now. */
  readonly priceUnreadable: string;
  /** The contract refuses it for a reason that this site does not know. */
  readonly other: string;
};
export default messages;
