// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Connect wallet */
  readonly connect: string;
  /** What this changes */
  readonly changes: string;
  /** from */
  readonly from: string;
  /** to */
  readonly to: string;
  /** QR code of the link */
  readonly qrLabel: string;
  /** the end of time */
  readonly never: string;
  /** Approve {symbol} */
  readonly approve: (values: { symbol: string | number }) => string;
  /** Set the old approval of {symbol} to zero */
  readonly reset: (values: { symbol: string | number }) => string;
  /** Let it draw on your deposit of {symbol} */
  readonly approveShares: (values: { symbol: string | number }) => string;
  /** Take back what is left of the approval */
  readonly revoke: string;
  readonly source: {
    /** Wallet: {amount} */
    readonly wallet: (values: { amount: string | number }) => string;
    /** Deposit in {pool}: {amount}, earning {apy} */
    readonly pool: (values: { amount: string | number; apy: string | number; pool: string | number }) => string;
    /** {symbol} in the wallet */
    readonly inWallet: (values: { symbol: string | number }) => string;
    /** {symbol} in {pool} */
    readonly inPool: (values: { pool: string | number; symbol: string | number }) => string;
    /** Comes from */
    readonly label: string;
    /** It earns {apy} in {pool} until it is drawn. */
    readonly earns: (values: { apy: string | number; pool: string | number }) => string;
  };
  /** Show more */
  readonly more: string;
  readonly search: {
    /** Is one of yours missing? Search the chain’s whole log. */
    readonly start: string;
    /** Searching the chain’s log … */
    readonly pending: string;
    /** The chain’s whole log was searched: nothing is missing here. */
    readonly done: string;
    /** The node does not search its whole log. Choose another node: see “Network”. */
    readonly failed: string;
  };
  readonly sink: {
    /** The pool is full: its cap for deposits of {symbol} leaves too little room. */
    readonly full: (values: { symbol: string | number }) => string;
  };
};
export default messages;
