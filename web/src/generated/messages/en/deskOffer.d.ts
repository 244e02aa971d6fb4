// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** An offer for you */
  readonly opened: string;
  /** Link or text of an offer */
  readonly paste: string;
  /** It is read in this browser and sent nowhere. */
  readonly pasteNote: string;
  /** Choose a file */
  readonly file: string;
  /** This is a text about a running deal, or about a loan. Open it where it belongs: on the page of the deal. */
  readonly notHere: string;
  /** The node does not answer, so nobody knows whether this can be taken. Nothing can be signed meanwhile. */
  readonly checkFailed: string;
  /** This can be taken now. */
  readonly can: string;
  /** This cannot be taken. {why} */
  readonly cannot: (values: { why: string | number }) => string;
  /** This is your own offer. It can be taken now. */
  readonly mine: string;
  /** This is your own offer. It cannot be taken. {why} */
  readonly mineRefused: (values: { why: string | number }) => string;
  /** No pool of this site lists {symbol}. Anyone can make a token with any name: it may be worthless, or keep what you send. */
  readonly strangeToken: (values: { symbol: string | number }) => string;
  /** Token */
  readonly tokenAddress: string;
  readonly facts: {
    /** Can be taken */
    readonly left: string;
    /** At least at once */
    readonly least: string;
    /** What the maker receives goes to */
    readonly paidInto: string;
    /** the maker’s deposit in {pool}, where it earns {apy} */
    readonly sink: (values: { apy: string | number; pool: string | number }) => string;
    /** a deposit of the maker’s in a pool that this site does not list */
    readonly unknownSink: string;
    /** Stands until */
    readonly until: string;
    /** Made by */
    readonly maker: string;
    /** For this account alone */
    readonly taker: string;
    /** Time to pay */
    readonly payWindow: string;
    /** Time to release */
    readonly releaseWindow: string;
    /** If the seller stays silent */
    readonly silence: string;
    /** the buyer gets the tokens */
    readonly silenceReleases: string;
    /** it becomes a dispute */
    readonly silenceDisputes: string;
    /** Bonds, given back at a good end */
    readonly bonds: string;
    /** seller {sellerRate} ({seller}), buyer {buyerRate} ({buyer}) */
    readonly bondsOf: (values: { buyer: string | number; buyerRate: string | number; seller: string | number; sellerRate: string | number }) => string;
    /** Fee of a ruling, from the loser’s bond */
    readonly fee: string;
    /** Arbiter */
    readonly arbiter: string;
    /** Backup */
    readonly backup: string;
    /** Private terms */
    readonly private: string;
  };
  readonly warn: {
    /** This account decides a dispute. If you do not know it, it may be the other side’s friend. */
    readonly arbiter: string;
    /** Nobody decides a dispute. Both have everything at stake, for ever if need be, and only what both sign ends it. Deal so only with somebody you trust. */
    readonly noArbiter: string;
    /** Do not pay before the deal’s page says that the seller has been seen. Then pay from an account in your own name, and say so here at once. */
    readonly buyer: string;
    /** Never release before the money is there. Look at your account yourself: a picture or a message proves nothing. */
    readonly seller: string;
    /** A bank payment can be reversed, and may come from a stranger’s account. */
    readonly bank: string;
  };
  /** {symbol} in the wallet */
  readonly inWallet: (values: { symbol: string | number }) => string;
  readonly take: {
    /** How much {symbol} */
    readonly amount: (values: { symbol: string | number }) => string;
    /** You pay {price}. */
    readonly costs: (values: { price: string | number }) => string;
    /** From {least} to {most}. */
    readonly between: (values: { least: string | number; most: string | number }) => string;
    /** Type an amount. At least {limit} can be taken. */
    readonly nothing: (values: { limit: string | number }) => string;
    /** Only {limit} can be taken. */
    readonly moreThanLeft: (values: { limit: string | number }) => string;
    /** At least {limit} has to be taken. */
    readonly lessThanLeast: (values: { limit: string | number }) => string;
    /** A deal is from {least} to {most}. */
    readonly outside: (values: { least: string | number; most: string | number }) => string;
    /** This needs {needs}; only {has} is there. */
    readonly lacks: (values: { has: string | number; needs: string | number }) => string;
    /** Swap */
    readonly swap: string;
    /** Swapped. The tokens are in your wallet. */
    readonly swapDone: string;
    /** Open the deal */
    readonly ad: string;
    /** The deal is open. */
    readonly adDone: string;
    /** In escrow */
    readonly escrowLine: string;
    /** the money */
    readonly theMoney: string;
    /** Your bond of {bond} goes into escrow, with the seller’s tokens and bond. */
    readonly youBuy1: (values: { bond: string | number }) => string;
    /** Once the seller has been seen, you have {time} to pay {money} and to say so. */
    readonly youBuy2: (values: { money: string | number; time: string | number }) => string;
    /** The seller has {time} to release. Then {amount} and your bond come to your wallet. */
    readonly youBuy3: (values: { amount: string | number; time: string | number }) => string;
    /** {amount} goes into escrow: the tokens and your bond. */
    readonly youSell1: (values: { amount: string | number }) => string;
    /** The buyer has {time} to pay {money} to you and to say so. */
    readonly youSell2: (values: { money: string | number; time: string | number }) => string;
    /** You have {time} to release, or to say that no money has come. {releases, select, true {If you stay silent, the buyer gets the tokens.} other {If you stay silent, it becomes a dispute.}} */
    readonly youSell3: (values: { releases: boolean; time: string | number }) => string;
    /** I have read the warnings, and can act in time. */
    readonly understood: string;
  };
  readonly steps: {
    /** Swap {give} for {get} */
    readonly fill: (values: { get: string | number; give: string | number }) => string;
    /** Open a deal over {amount} */
    readonly open: (values: { amount: string | number }) => string;
    /** Take the offer back */
    readonly cancel: string;
    /** Publish the offer */
    readonly publish: string;
  };
  /** Take this offer back */
  readonly cancel: string;
  /** Taken back. Nobody can take it any more. */
  readonly cancelled: string;
  readonly share: {
    /** Share this offer */
    readonly title: string;
    /** Copy link */
    readonly link: string;
    /** Copy text */
    readonly text: string;
    /** Save as file */
    readonly file: string;
    /** QR code */
    readonly qr: string;
    /** The QR code did not load. Try again */
    readonly qrFailed: string;
    /** The link holds the whole offer behind its #, which no server sees. */
    readonly note: string;
    /** With the private terms: only for the person you deal with. */
    readonly withHidden: string;
    /** Publish it on the chain */
    readonly publish: string;
    /** Published. Everyone who looks at this chain can find it. */
    readonly published: string;
    /** Copied. */
    readonly copied: string;
    /** List it with this site’s indexer */
    readonly list: string;
    /** Listed until it expires. */
    readonly listed: string;
    /** The indexer does not list it. */
    readonly notListed: string;
    /** The indexer does not list it. {why} */
    readonly notListedFor: (values: { why: string | number }) => string;
  };
  readonly reputation: {
    /** The indexer says nothing about this account. */
    readonly none: string;
    /** {done, plural, one {One deal} other {# deals}} done, with {others, plural, one {one other} other {# others}}; {disputed} disputed, {lost} lost, {silent} left without an answer. Anyone can deal with oneself to look good. */
    readonly said: (values: { disputed: string | number; done: number; lost: string | number; others: number; silent: string | number }) => string;
  };
};
export default messages;
