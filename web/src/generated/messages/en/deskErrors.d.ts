// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** The page shows the newest state: look again. */
  readonly refresh: string;
  /** Ask its maker for a new offer. */
  readonly remedyOffer: string;
  /** Switch the wallet to the account that has a part in this deal. */
  readonly remedyAccount: string;
  /** Try again then. */
  readonly remedyWait: string;
  /** Do not deal in this token. */
  readonly remedyToken: string;
  /** Choose another arbiter, or a lower fee. */
  readonly remedyArbiter: string;
  /** Try again with a higher gas limit. */
  readonly remedyGas: string;
  /** The maker did not sign this offer. */
  readonly signature: string;
  /** The deal has moved on: this is not possible any more. */
  readonly state: string;
  /** Only the other side, or an arbiter, can do this. */
  readonly notParty: string;
  /** This is possible from {when} on. */
  readonly early: (values: { when: string | number }) => string;
  /** This was possible until {when}. */
  readonly late: (values: { when: string | number }) => string;
  /** Fewer tokens arrived than were sent: this token takes a fee from each transfer. */
  readonly arrived: string;
  /** This account does not serve as an arbiter for long enough, or has a part in the deal. */
  readonly arbiter: string;
  /** The bonds are lower than the fee of this arbiter. */
  readonly bond: string;
  /** This is no token. */
  readonly token: string;
  /** The reserve of this offer does not lend its token. */
  readonly source: string;
  /** Too little gas was given. */
  readonly gas: string;
  /** Nothing is kept for this account. */
  readonly nothing: string;
  readonly fields: {
    /** The maker */
    readonly maker: string;
    /** The account */
    readonly taker: string;
    /** The end */
    readonly expiry: string;
    /** What you give */
    readonly sell: string;
    /** The amount that you give */
    readonly sellAmount: string;
    /** What you get */
    readonly buy: string;
    /** The amount that you get */
    readonly buyAmount: string;
    /** The least amount */
    readonly minFill: string;
    /** The token */
    readonly token: string;
    /** The least amount of a deal */
    readonly min: string;
    /** The largest amount of a deal */
    readonly max: string;
    /** The amount in all */
    readonly total: string;
    /** The time to pay */
    readonly payWindow: string;
    /** The time to release */
    readonly releaseWindow: string;
    /** The arbiter */
    readonly arbiter: string;
    /** The backup */
    readonly backup: string;
    /** The fee */
    readonly arbiterFee: string;
    /** The seller’s bond */
    readonly bondSeller: string;
    /** The buyer’s bond */
    readonly bondBuyer: string;
    /** What silence does */
    readonly autoRelease: string;
    /** The terms */
    readonly termsHash: string;
    /** The fee */
    readonly fee: string;
    /** The buyer’s part */
    readonly buyerAmount: string;
    /** The end */
    readonly deadline: string;
  };
  readonly flaws: {
    /** {field}: this is needed, and more than nothing. */
    readonly missing: (values: { field: string | number }) => string;
    /** {field} is too low. */
    readonly belowLeast: (values: { field: string | number }) => string;
    /** {field} is too high. */
    readonly aboveMost: (values: { field: string | number }) => string;
    /** {field} has passed. */
    readonly expired: (values: { field: string | number }) => string;
    /** {field} is before the start. */
    readonly endsBeforeStart: (values: { field: string | number }) => string;
    /** {field} is your own: nobody deals with oneself. */
    readonly takerIsMaker: (values: { field: string | number }) => string;
    /** {field} is the same token as the other. */
    readonly sameToken: (values: { field: string | number }) => string;
    /** {field} has to be named where there is no arbiter. */
    readonly takerNeeded: (values: { field: string | number }) => string;
    /** {field} cannot be one of the two parties. */
    readonly arbiterIsParty: (values: { field: string | number }) => string;
    /** {field} is the arbiter already. */
    readonly backupIsArbiter: (values: { field: string | number }) => string;
    /** {field} cannot be one of the two parties. */
    readonly backupIsParty: (values: { field: string | number }) => string;
    /** {field} needs an arbiter. */
    readonly arbiterNeeded: (values: { field: string | number }) => string;
    /** {field}: without an arbiter silence has to release. */
    readonly autoReleaseNeeded: (values: { field: string | number }) => string;
    /** {field} does not fit the rest. */
    readonly notTogether: (values: { field: string | number }) => string;
  };
};
export default messages;
