// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Connect a wallet to make an offer */
  readonly connectTitle: string;
  /** Signing an offer costs nothing and locks nothing. */
  readonly connectNote: string;
  /** Offer a swap */
  readonly swapTitle: string;
  /** Sell or buy for money */
  readonly adTitle: string;
  /** Step {at} of 3: {what} */
  readonly step: (values: { at: string | number; what: string | number }) => string;
  readonly stepNames: {
    /** What */
    readonly what: string;
    /** Conditions */
    readonly conditions: string;
    /** What it means */
    readonly meaning: string;
  };
  /** This is needed. */
  readonly missing: string;
  /** Too long: at most {bytes} bytes. */
  readonly tooLong: (values: { bytes: string | number }) => string;
  /** Type a price such as 0.925: digits, a point, and no more than 18 digits after it. */
  readonly noNumber: string;
  /** Choose */
  readonly choose: string;
  /** You give */
  readonly give: string;
  /** You get */
  readonly get: string;
  /** Token */
  readonly token: string;
  /** Amount */
  readonly amount: string;
  /** What you trade */
  readonly subject: string;
  /** You */
  readonly side: string;
  /** sell tokens for money */
  readonly iSell: string;
  /** buy tokens for money */
  readonly iBuy: string;
  /** Amount in all */
  readonly total: string;
  /** At least in one deal */
  readonly min: string;
  /** Empty: a tenth. */
  readonly minNote: string;
  /** The money */
  readonly money: string;
  /** Currency */
  readonly currency: string;
  /** Price of one token */
  readonly price: string;
  /** Payment method */
  readonly method: string;
  /** Private terms */
  readonly private: string;
  /** Names and accounts, for the person you deal with. The chain gets a hash alone, which nobody can guess. At most 1,200 bytes. */
  readonly privateNote: string;
  /** Time to pay */
  readonly payWindow: string;
  /** Time to release */
  readonly releaseWindow: string;
  /** {count, plural, one {# hour} other {# hours}} */
  readonly hours: (values: { count: number }) => string;
  /** Arbiter */
  readonly arbiter: string;
  /** An account that serves as one, and that both sides trust. It decides disputes. */
  readonly arbiterNote: string;
  /** Without an arbiter you name the taker, and both put up the whole amount as a bond: nobody decides, and a dispute lasts until both agree. */
  readonly noArbiter: string;
  /** Backup */
  readonly backup: string;
  /** Decides too if the arbiter has not after 14 days. */
  readonly backupNote: string;
  /** Fee of a ruling, % */
  readonly fee: string;
  /** Stands for */
  readonly lasts: string;
  /** {count, plural, one {# day} other {# days}} */
  readonly days: (values: { count: number }) => string;
  /** Only for this account */
  readonly taker: string;
  /** Empty: anyone can take it. */
  readonly takerNote: string;
  /** Next */
  readonly next: string;
  /** Review */
  readonly review: string;
  /** Back */
  readonly back: string;
  readonly means: {
    /** Whoever takes it gets {give} from {from, select, pool {your deposit in {pool}} other {your wallet}} and pays {get} into {to, select, pool {your deposit in {sink}} other {your wallet}}. */
    readonly swap: (values: { from: "pool" | "other"; get: string | number; give: string | number; pool: string | number; sink: string | number; to: "pool" | "other" }) => string;
    /** What you receive earns {apy} in {pool} from the first block. If that pool takes no deposit then, it comes to your wallet. */
    readonly sink: (values: { apy: string | number; pool: string | number }) => string;
    /** It can be taken in parts, at this price or better for you, never worse. */
    readonly parts: string;
    /** Nothing is locked. While {symbol} is not in your wallet, nobody can take it. */
    readonly nothingLocked: (values: { symbol: string | number }) => string;
    /** Anyone can take it. */
    readonly anyone: string;
    /** Only the account that you named can take it. */
    readonly named: string;
    /** It ends on {when}. Until then only a transaction takes it back. */
    readonly until: (values: { when: string | number }) => string;
    /** You sell {amount} for {money} by {method}. */
    readonly sells: (values: { amount: string | number; method: string | number; money: string | number }) => string;
    /** You buy {amount} for {money} by {method}. */
    readonly buys: (values: { amount: string | number; method: string | number; money: string | number }) => string;
    /** One deal is from {least} to {most}. */
    readonly deals: (values: { least: string | number; most: string | number }) => string;
    /** Once somebody opens a deal, your part goes into escrow: {brings} for all of it, with your bond. */
    readonly escrow: (values: { brings: string | number }) => string;
    /** Then say that you are there. The buyer has {time} from then on to pay. */
    readonly confirm: (values: { time: string | number }) => string;
    /** Then you have {time} to pay, and to say so. */
    readonly pay: (values: { time: string | number }) => string;
    /** Once the buyer has paid, you have {time} to look at your account and to release. Silence releases. */
    readonly releaseIn: (values: { time: string | number }) => string;
    /** Then the seller has {time} to release. */
    readonly waitIn: (values: { time: string | number }) => string;
    /** It earns {apy} in {pool} until somebody takes it. */
    readonly earns: (values: { apy: string | number; pool: string | number }) => string;
  };
  /** Never release before the money is there. A bank payment can be reversed, and may come from a stranger’s account. An arbiter who is your friend will find no taker. */
  readonly warnSeller: string;
  /** Pay from an account in your own name, and say so at once. Keep an eye on it: if you do not pay in time, you lose your bond. */
  readonly warnBuyer: string;
  /** Nobody can take all of it now: it needs {needs}; {has} is there. */
  readonly unfunded: (values: { has: string | number; needs: string | number }) => string;
  /** First: let the desk draw your part */
  readonly approveTitle: string;
  /** The desk can draw {amount} when somebody takes your offer, and no more. */
  readonly approveNote: (values: { amount: string | number }) => string;
  /** Approve {amount} */
  readonly approve: (values: { amount: string | number }) => string;
  /** Approved. */
  readonly approved: string;
  /** Sign and pass it on */
  readonly signTitle: string;
  /** No transaction, no fee. You get a link for whom you want. */
  readonly signNote: string;
  /** Sign the offer */
  readonly sign: string;
  /** Confirm in the wallet */
  readonly signing: string;
  /** Signed. Nothing was sent anywhere: pass it on. */
  readonly signed: string;
  /** Put it on the chain */
  readonly placeTitle: string;
  /** A transaction. Everyone finds it, and wallets that cannot sign can use it. */
  readonly placeNote: string;
  /** Put the offer on the chain */
  readonly place: string;
  /** The offer is on the chain. */
  readonly placed: string;
  /** What you receive */
  readonly sink: string;
  /** comes to the wallet */
  readonly sinkWallet: string;
  /** earns {apy} in {pool} from the first block */
  readonly sinkPool: (values: { apy: string | number; pool: string | number }) => string;
  /** This browser keeps nothing. Save the private terms yourself: nobody else has them. */
  readonly notKept: string;
};
export default messages;
