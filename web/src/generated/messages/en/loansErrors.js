// Written by `pnpm codegen` from web/messages.

export default {
  flaws: {
    missing: "This is missing.",
    belowLeast: "This is too little.",
    belowLeastOf: (d) => "At least " + d.bound + ".",
    aboveMost: "This is too much.",
    aboveMostOf: (d) => "At most " + d.bound + ".",
    expired: "This is over already.",
    endsBeforeStart: "It would end before it begins.",
    takerIsMaker: "This is your own account.",
    sameToken: "The collateral has to be another token.",
    notTogether: "These do not belong together.",
    other: "This cannot stand like this."
  },
  reverts: {
    TermsUnknown: "This loan is over, or was changed.",
    NotBorrower: "Only the borrower can do this.",
    NotLender: "Only the owner of the claim can do this.",
    NotDefaulted: (d) => "The lender may not take the collateral yet: possible after " + d.when + ".",
    TooEarly: (d) => "It is too early: possible from " + d.when + " on.",
    Healthy: "The loan is covered and cannot be liquidated.",
    CoverTooLow: "At today’s prices the collateral does not cover the loan.",
    NotPriced: "A pawn is never liquidated.",
    NoAuction: "This loan has no auction.",
    PriceUnreadable: "The oracle gives no price now.",
    GotTooLittle: "Less collateral would come than was shown.",
    NothingPaid: "Nothing would be paid.",
    NothingToClaim: "Nothing waits.",
    NothingInvested: "Nothing can go into the pool now.",
    NoRollover: "The borrower has set no rollover.",
    TipTooHigh: "The tip is above 1 %.",
    AmountTooLarge: "The amount is too large.",
    ArrivedTooLittle: "The token takes a fee on the way, so that less arrives than is due.",
    GasTooLow: "The wallet gave too little gas.",
    TokenInvalid: "This is not a token.",
    ReceiverInvalid: "Nothing can be sent to this address.",
    SourceInvalid: "The reserve holds another token.",
    SignatureInvalid: "The maker did not sign this.",
    NotMaker: "Only the maker can do this.",
    Reentered: "A token called back in between.",
    NothingToCollect: "Nothing waits for you."
  },
  remedies: {
    offer: "Choose another offer, or ask its maker for a new one.",
    refresh: "Look at the loan again: it has changed.",
    account: "Connect that account.",
    wait: "Wait until then.",
    token: "Use another token.",
    gas: "Let the wallet set a higher limit.",
    collateral: "Offer more collateral, or take less.",
    price: "Try again when the oracle answers."
  }
}