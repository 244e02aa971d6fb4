// Written by `pnpm codegen` from web/messages.
declare const messages: {
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
