// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** There is no desk on this chain: Weir was deployed here before there was one. */
  readonly noDesk: string;
  /** Deal */
  readonly dealTitle: string;
  /** Connect wallet */
  readonly connect: string;
  /** Close */
  readonly close: string;
  /** Offer a swap */
  readonly makeSwap: string;
  /** Sell or buy for money */
  readonly makeAd: string;
  /** Your deals */
  readonly myDeals: string;
  /** The node does not search its log, so your deals cannot be listed. A deal that you have as a link works all the same. */
  readonly myDealsFailed: string;
  /** The indexer does not answer: these are from the chain’s log, and everything works. */
  readonly myDealsFromLog: string;
  /** {who} {time} left. */
  readonly turnUntil: (values: { time: string | number; who: string | number }) => string;
  readonly named: {
    /** Offers that name you */
    readonly title: string;
    /** They name you to decide their disputes. Nobody can open a deal from them before you serve as an arbiter, for at least 30 days more: see below. */
    readonly note: string;
    /** You would be the arbiter. */
    readonly arbiter: string;
    /** You would be the arbiter’s backup. */
    readonly backup: string;
  };
  /** Open an offer from a link, a text or a file */
  readonly haveLink: string;
  /** Offers */
  readonly book: string;
  /** Nobody offers anything here yet. Be the first. */
  readonly bookEmpty: string;
  /** No offer matches these filters. */
  readonly bookNoMatch: string;
  /** The chain has checked each offer for this block. Anyone can offer, and anyone can lie about who they are. */
  readonly bookNote: string;
  /** Neither the node nor the indexer gives a list of offers. An offer that you have as a link works all the same. */
  readonly bookFailed: string;
  /** The node does not search its log: these offers are from the indexer, which may leave some out. */
  readonly bookWithoutChain: string;
  /** The indexer does not answer: these offers are from the chain’s log. Those that were only posted are missing. */
  readonly bookWithoutIndexer: string;
  /** Looking for offers */
  readonly loadingBook: string;
  /** Filters */
  readonly filters: string;
  readonly filter: {
    /** Kind */
    readonly kind: string;
    /** Any */
    readonly any: string;
    /** Token for token */
    readonly swap: string;
    /** For sale, for money */
    readonly sell: string;
    /** Wanted, for money */
    readonly buy: string;
    /** Token */
    readonly token: string;
    /** Payment method */
    readonly method: string;
    /** Only what can be taken now */
    readonly takeable: string;
    /** Its maker has done */
    readonly done: string;
    /** {count, plural, one {at least one deal} other {at least # deals}} */
    readonly doneAtLeast: (values: { count: number }) => string;
    /** At least so much of it */
    readonly amount: string;
  };
  /** Yours */
  readonly yours: string;
  /** until {when} */
  readonly until: (values: { when: string | number }) => string;
  readonly offer: {
    /** {sell} for {buy} */
    readonly swap: (values: { buy: string | number; sell: string | number }) => string;
    /** {amount} {buy} for 1 {sell} */
    readonly rate: (values: { amount: string | number; buy: string | number; sell: string | number }) => string;
    /** {least} to {most} */
    readonly range: (values: { least: string | number; most: string | number }) => string;
    /** {amount} for sale */
    readonly sell: (values: { amount: string | number }) => string;
    /** {amount} wanted */
    readonly buy: (values: { amount: string | number }) => string;
    /** {price} {currency} for one, by {method} */
    readonly price: (values: { currency: string | number; method: string | number; price: string | number }) => string;
    /** Price and payment are not in this offer. Ask its maker before you take it. */
    readonly hiddenTerms: string;
  };
  /** The chain is asked what can be taken */
  readonly checking: string;
};
export default messages;
