// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** This chain has no loans between two persons: Weir was deployed here before there were any. Use the pools. */
  readonly none: string;
  /** Make an offer */
  readonly make: string;
  /** Connect wallet */
  readonly connect: string;
  /** Close */
  readonly close: string;
  /** Open an offer from a link, a text or a file */
  readonly haveLink: string;
  /** Checking with the chain … */
  readonly checking: string;
  readonly book: {
    /** Offers */
    readonly title: string;
    /** What is offered */
    readonly tabs: string;
    /** To lend */
    readonly lend: string;
    /** To borrow */
    readonly borrow: string;
    /** Claims for sale */
    readonly sale: string;
    /** Offers in this list */
    readonly list: string;
    /** Loading offers */
    readonly loading: string;
    /** Neither the node nor the indexer tells what is offered. Open an offer from its link instead. */
    readonly failed: string;
    /** The node does not search its log: these offers are from the indexer, which may leave some out. */
    readonly withoutChain: string;
    /** The indexer does not answer: these offers are from the chain’s log. Those that were only posted are missing. */
    readonly withoutIndexer: string;
    /** Nobody offers this now. Make an offer yourself. */
    readonly empty: string;
    /** {count, plural, one {One offer that cannot be taken now is hidden.} other {# offers that cannot be taken now are hidden.}} */
    readonly hidden: (values: { count: number }) => string;
    /** Show all */
    readonly showAll: string;
    /** Yours */
    readonly yours: string;
    /** until {when} */
    readonly until: (values: { when: string | number }) => string;
    /** Lends {amount} */
    readonly lends: (values: { amount: string | number }) => string;
    /** Borrows {amount} */
    readonly borrows: (values: { amount: string | number }) => string;
    /** Sells a claim of {amount} */
    readonly sells: (values: { amount: string | number }) => string;
    /** {rate} a year for {term} */
    readonly rate: (values: { rate: string | number; term: string | number }) => string;
    /** {isPawn, select, true {Pawn} other {Price-protected}} · against {collateral}{hasLtv, select, true { · loan-to-value {percent}} other {}} */
    readonly cover: (values: { collateral: string | number; hasLtv: boolean; isPawn: boolean; percent: string | number }) => string;
    /** Pawn */
    readonly pawn: string;
    /** Price-protected */
    readonly priced: string;
    /** {percent} of what is due, {yield} a year to maturity */
    readonly saleLine: (values: { percent: string | number; yield: string | number }) => string;
    /** past maturity */
    readonly noYield: string;
    /** Token */
    readonly token: string;
    /** Any */
    readonly anyToken: string;
  };
  readonly mine: {
    /** My loans */
    readonly title: string;
    /** What you have borrowed. */
    readonly note: string;
    /** You owe nobody. */
    readonly empty: string;
    /** Connect a wallet to see your loans and claims. */
    readonly connect: string;
    /** The node does not search its log, so your loans cannot be listed. Use another node: see “Network”. */
    readonly failed: string;
    /** The indexer does not answer: loans and claims are from the chain’s log, and everything works. */
    readonly withoutIndexer: string;
  };
  readonly claims: {
    /** My claims */
    readonly title: string;
    /** What others owe you. A claim is a token (ERC-721) that can be sold or given away. */
    readonly note: string;
    /** Nobody owes you. */
    readonly empty: string;
  };
  readonly public: {
    /** Open to anyone */
    readonly title: string;
    /** Loans in default whose collateral is auctioned, and loans that may be liquidated or rolled. */
    readonly note: string;
  };
  readonly loan: {
    /** {amount} due */
    readonly due: (values: { amount: string | number }) => string;
    /** over: {how} */
    readonly over: (values: { how: string | number }) => string;
    readonly ends: {
      /** repaid */
      readonly repaid: string;
      /** collateral taken by the lender */
      readonly seized: string;
      /** liquidated */
      readonly liquidated: string;
      /** collateral sold in the auction */
      readonly bought: string;
      /** became a debt in a pool */
      readonly rolled: string;
      /** paid by another loan */
      readonly refinanced: string;
    };
    /** Timeline */
    readonly timeline: string;
    readonly marks: {
      /** Taken */
      readonly start: string;
      /** Can be rolled */
      readonly rolls: string;
      /** Maturity */
      readonly maturity: string;
      /** Grace ends */
      readonly grace: string;
      /** Auction ends */
      readonly auction: string;
    };
    readonly phases: {
      /** Running */
      readonly term: string;
      /** Overdue */
      readonly grace: string;
      /** In auction */
      readonly auction: string;
      /** In default */
      readonly over: string;
    };
    readonly next: {
      /** Matures in {time}. Then a time of grace begins; interest runs on. */
      readonly matures: (values: { time: string | number }) => string;
      /** Past maturity. In {time} it is in default, and its collateral can be taken. */
      readonly defaults: (values: { time: string | number }) => string;
      /** In auction: whoever pays gets more of the collateral by the minute. In {time} the lender may take what is left. */
      readonly auctionEnds: (values: { time: string | number }) => string;
      /** The lender may take all collateral now. */
      readonly canBeTaken: string;
      /** May be liquidated now: what is due exceeds the agreed part of the collateral’s value. */
      readonly canBeLiquidated: string;
    };
    /** {collateral} held, {rate} a year */
    readonly line: (values: { collateral: string | number; rate: string | number }) => string;
    /** {amount} lent */
    readonly lent: (values: { amount: string | number }) => string;
    /** repayments wait */
    readonly paid: string;
  };
  /** {count, plural, one {one day} other {# days}} */
  readonly days: (values: { count: number }) => string;
  /** {count, plural, one {one hour} other {# hours}} */
  readonly hours: (values: { count: number }) => string;
};
export default messages;
