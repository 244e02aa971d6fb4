// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Make an offer */
  readonly title: string;
  /** Close */
  readonly close: string;
  /** Step {at} of 3 */
  readonly step: (values: { at: string | number }) => string;
  readonly steps: {
    /** What */
    readonly what: string;
    /** Terms */
    readonly terms: string;
    /** Source and summary */
    readonly sign: string;
  };
  /** Next */
  readonly next: string;
  /** Back */
  readonly back: string;
  /** You */
  readonly side: string;
  /** lend */
  readonly lend: string;
  /** borrow */
  readonly borrow: string;
  /** Token that is lent */
  readonly loanToken: string;
  /** Token that secures it */
  readonly collateralToken: string;
  /** Choose */
  readonly choose: string;
  /** How much is lent */
  readonly principal: string;
  /** How much secures it */
  readonly collateral: string;
  /** Loan-to-value {percent} at today’s prices */
  readonly ltv: (values: { percent: string | number }) => string;
  /** No pool of this site prices both tokens: the loan-to-value is not known. */
  readonly ltvUnknown: string;
  /** Set the collateral for a loan-to-value of {percent} */
  readonly setLtv: (values: { percent: string | number }) => string;
  /** Rate, percent a year */
  readonly rate: string;
  /** Term, days */
  readonly term: string;
  /** Protection */
  readonly protection: string;
  /** Price-protected */
  readonly priced: string;
  /** Liquidated when the collateral falls, before it is worth less than the debt. An oracle decides. */
  readonly pricedNote: string;
  /** Pawn */
  readonly pawn: string;
  /** Only time decides. The borrower may leave the collateral instead of repaying. */
  readonly pawnNote: string;
  /** Prices from */
  readonly pricePool: string;
  /** No pool of this site lists both tokens. Only a pawn is possible. */
  readonly pricePoolNone: string;
  /** Liquidated at, percent */
  readonly lltv: string;
  /** Liquidator’s bonus, percent */
  readonly bonus: string;
  /** Grace, auction, who and how long */
  readonly more: string;
  /** Grace after maturity, days */
  readonly grace: string;
  /** Interest due at once, percent of the whole */
  readonly minInterest: string;
  /** Auction after default, days */
  readonly auction: string;
  /** The offer stands, days */
  readonly lasts: string;
  /** Least part that can be taken */
  readonly minFill: string;
  /** Empty: a hundredth. */
  readonly minFillNote: string;
  /** Only this address may take it */
  readonly taker: string;
  /** Empty: anyone. */
  readonly takerNote: string;
  /** Comes from */
  readonly source: string;
  /** Nothing is locked: the money stays where it is until somebody takes the offer. */
  readonly sourceNoteLend: string;
  /** Nothing is locked: the collateral stays where it is until somebody takes the offer. */
  readonly sourceNoteBorrow: string;
  /** Earns {apy} in {pool} until somebody takes it. */
  readonly earns: (values: { apy: string | number; pool: string | number }) => string;
  /** Earns nothing in the wallet until somebody takes it. */
  readonly idle: string;
  /** Repayments go into */
  readonly pay: string;
  /** nowhere: they wait as tokens */
  readonly payNone: string;
  /** {pool}, earning {apy} now */
  readonly payPool: (values: { apy: string | number; pool: string | number }) => string;
  /** What it means */
  readonly means: string;
  readonly sum: {
    /** Whoever takes it gets {principal} from you, and brings {collateral}. */
    readonly lend: (values: { collateral: string | number; principal: string | number }) => string;
    /** Whoever takes it gives you {principal}, for {collateral} of yours. */
    readonly borrow: (values: { collateral: string | number; principal: string | number }) => string;
    /** After {term}, {due} is due: {interest} of interest. Early, at least {least} is due. */
    readonly due: (values: { due: string | number; interest: string | number; least: string | number; term: string | number }) => string;
    /** Then {grace} of grace. Interest runs on. */
    readonly late: (values: { grace: string | number }) => string;
    /** Then an auction of {auction}: whoever pays the debt gets more of the collateral by the minute, the borrower the rest. */
    readonly auction: (values: { auction: string | number }) => string;
    /** After that the lender may take all collateral. */
    readonly take: string;
    /** After that the lender may take all collateral at once. */
    readonly takeNoAuction: string;
    /** It can be taken in parts of at least {least}. */
    readonly parts: (values: { least: string | number }) => string;
    /** It can be taken until {when}, by anyone. */
    readonly until: (values: { when: string | number }) => string;
    /** It can be taken until {when}, by {who} alone. */
    readonly untilNamed: (values: { when: string | number; who: string | number }) => string;
    /** The source has {has} now: only so much can be taken. */
    readonly short: (values: { has: string | number }) => string;
  };
  /** Put it on the chain */
  readonly place: string;
  /** One transaction, after the approval. Everybody sees it. */
  readonly placeNote: string;
  /** Sign, and share a link */
  readonly sign: string;
  /** Costs nothing beside the approval. Only who has the link sees it. */
  readonly signNote: string;
  /** Waiting for the wallet … */
  readonly signing: string;
  /** Signed. Anyone with the link can take it: */
  readonly signed: string;
  /** Approve first */
  readonly approve: string;
  /** Offer {amount} */
  readonly titlePlace: (values: { amount: string | number }) => string;
  /** Offered. It is listed under “Offers”. */
  readonly done: string;
  /** Approved. Sign the offer now. */
  readonly approved: string;
  /** Whose offer? */
  readonly connectTitle: string;
  /** Connect a wallet: an offer is signed by who makes it. */
  readonly connectNote: string;
  /** Type how much is lent, and choose a loan-to-value, or type the collateral. */
  readonly ltvOpen: string;
  /** Of the collateral’s value. */
  readonly lltvNote: string;
};
export default messages;
