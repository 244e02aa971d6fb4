// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Your transactions */
  readonly title: string;
  /** {count} pending */
  readonly pending: (values: { count: string | number }) => string;
  /** {count} unfinished */
  readonly unfinished: (values: { count: string | number }) => string;
  /** Nothing was sent from this browser, or the list was cleared. */
  readonly empty: string;
  /** This browser stores nothing for this site, so the list lasts only until the page is closed. Copy the hashes that you need. */
  readonly notKept: string;
  /** by {account}{mine, select, true {} other {, another account}} on {chain} */
  readonly sender: (values: { account: string | number; chain: string | number; mine: boolean }) => string;
  /** The wallet sends it; its transaction is not known yet. */
  readonly batch: string;
  /** Stop tracking */
  readonly stop: string;
  /** Removes it from this list. It may still be executed. */
  readonly stopHint: string;
  /** Clear what has ended */
  readonly clear: string;
  readonly missing: {
    /** Approved, but never sent. Nothing was moved yet. */
    readonly action: string;
    /** Done, but part of the approval may be left. */
    readonly leftover: string;
  };
  /** Go on */
  readonly goOn: string;
  /** Another tab goes on with this. Finish it there, or close its form, then go on here. */
  readonly elsewhere: string;
  /** Take the approval back */
  readonly takeBack: string;
  /** Confirm in your wallet… */
  readonly takingBack: string;
  /** Dismiss */
  readonly dismiss: string;
  /** Removes the reminder. The approval stays. */
  readonly dismissHint: string;
  /** Choose {account} in your wallet to go on. */
  readonly otherAccount: (values: { account: string | number }) => string;
  /** Take back the approval of {symbol} */
  readonly tookBack: (values: { symbol: string | number }) => string;
  /** a token */
  readonly aToken: string;
  readonly hashOf: {
    /** Cancelled by */
    readonly cancelled: string;
    /** Replaced by */
    readonly replaced: string;
  };
  /** The list of transactions */
  readonly part: string;
};
export default messages;
