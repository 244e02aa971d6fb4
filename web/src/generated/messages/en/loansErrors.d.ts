// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly reasons: {
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
  readonly faults: {
    /** There is nothing in it. */
    readonly empty: string;
    /** This is not an offer. One begins with “weir”. */
    readonly notAnOrder: string;
    /** It was damaged on its way: a sign is wrong or missing. Ask for it again. */
    readonly checksum: string;
    /** Its terms do not belong to it. */
    readonly terms: string;
    /** This is too long for an offer. */
    readonly tooLong: string;
    /** It was made by another version of Weir ({version}). */
    readonly version: (values: { version: string | number }) => string;
    /** Its end is missing: {has} of {needs} bytes came. Ask for it again. */
    readonly truncated: (values: { has: string | number; needs: string | number }) => string;
    /** There is more behind the offer than belongs to it. */
    readonly trailing: string;
    /** This site does not know this kind of offer. */
    readonly kind: string;
    /** Its field “{field}” makes no sense. */
    readonly malformed: (values: { field: string | number }) => string;
    /** It is for chain {chain}; this site is on chain {here}. */
    readonly chain: (values: { chain: string | number; here: string | number }) => string;
    /** It is for another contract ({other}) than that of this site ({here}). */
    readonly contract: (values: { here: string | number; other: string | number }) => string;
  };
  readonly flaws: {
    /** This is missing. */
    readonly missing: string;
    /** This is too little. */
    readonly belowLeast: string;
    /** At least {bound}. */
    readonly belowLeastOf: (values: { bound: string | number }) => string;
    /** This is too much. */
    readonly aboveMost: string;
    /** At most {bound}. */
    readonly aboveMostOf: (values: { bound: string | number }) => string;
    /** This is over already. */
    readonly expired: string;
    /** It would end before it begins. */
    readonly endsBeforeStart: string;
    /** This is your own account. */
    readonly takerIsMaker: string;
    /** The collateral has to be another token. */
    readonly sameToken: string;
    /** These do not belong together. */
    readonly notTogether: string;
    /** This cannot stand like this. */
    readonly other: string;
  };
  readonly reverts: {
    /** This loan is over, or was changed. */
    readonly TermsUnknown: string;
    /** Only the borrower can do this. */
    readonly NotBorrower: string;
    /** Only the owner of the claim can do this. */
    readonly NotLender: string;
    /** The lender may not take the collateral yet: possible after {when}. */
    readonly NotDefaulted: (values: { when: string | number }) => string;
    /** It is too early: possible from {when} on. */
    readonly TooEarly: (values: { when: string | number }) => string;
    /** The loan is covered and cannot be liquidated. */
    readonly Healthy: string;
    /** At today’s prices the collateral does not cover the loan. */
    readonly CoverTooLow: string;
    /** A pawn is never liquidated. */
    readonly NotPriced: string;
    /** This loan has no auction. */
    readonly NoAuction: string;
    /** The oracle gives no price now. */
    readonly PriceUnreadable: string;
    /** Less collateral would come than was shown. */
    readonly GotTooLittle: string;
    /** Nothing would be paid. */
    readonly NothingPaid: string;
    /** Nothing waits. */
    readonly NothingToClaim: string;
    /** Nothing can go into the pool now. */
    readonly NothingInvested: string;
    /** The borrower has set no rollover. */
    readonly NoRollover: string;
    /** The tip is above 1 %. */
    readonly TipTooHigh: string;
    /** The amount is too large. */
    readonly AmountTooLarge: string;
    /** The token takes a fee on the way, so that less arrives than is due. */
    readonly ArrivedTooLittle: string;
    /** The wallet gave too little gas. */
    readonly GasTooLow: string;
    /** This is not a token. */
    readonly TokenInvalid: string;
    /** Nothing can be sent to this address. */
    readonly ReceiverInvalid: string;
    /** The reserve holds another token. */
    readonly SourceInvalid: string;
    /** The maker did not sign this. */
    readonly SignatureInvalid: string;
    /** Only the maker can do this. */
    readonly NotMaker: string;
    /** A token called back in between. */
    readonly Reentered: string;
    /** Nothing waits for you. */
    readonly NothingToCollect: string;
  };
  readonly remedies: {
    /** Choose another offer, or ask its maker for a new one. */
    readonly offer: string;
    /** Look at the loan again: it has changed. */
    readonly refresh: string;
    /** Connect that account. */
    readonly account: string;
    /** Wait until then. */
    readonly wait: string;
    /** Use another token. */
    readonly token: string;
    /** Let the wallet set a higher limit. */
    readonly gas: string;
    /** Offer more collateral, or take less. */
    readonly collateral: string;
    /** Try again when the oracle answers. */
    readonly price: string;
  };
};
export default messages;
