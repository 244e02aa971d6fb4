// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Loading the faucets */
  readonly loading: string;
  /** {chain} has no faucet: its tokens are real. Use a test chain to try things out. */
  readonly none: (values: { chain: string | number }) => string;
  /** The faucet of {symbol} */
  readonly one: (values: { symbol: string | number }) => string;
  /** Wrap {amount} ETH */
  readonly wrap: (values: { amount: string | number }) => string;
  /** Get {amount} */
  readonly get: (values: { amount: string | number }) => string;
  /** Wraps your ether */
  readonly wraps: string;
  /** Minted for you */
  readonly mints: string;
  /** In wallet */
  readonly inWallet: string;
  /** Token */
  readonly token: string;
  /** Transaction */
  readonly transaction: string;
  readonly hashes: {
    /** Cancelled by */
    readonly cancelled: string;
    /** Replaced by */
    readonly replaced: string;
    /** Transaction */
    readonly dropped: string;
  };
  readonly displaced: {
    /** Cancelled in the wallet. No tokens were sent. */
    readonly cancelled: string;
    /** Another transaction took its place in the wallet. No tokens were sent. */
    readonly replaced: string;
    /** The network dropped it. No tokens were sent. */
    readonly dropped: string;
  };
  readonly stages: {
    /** Confirm in your wallet… */
    readonly signing: string;
    /** Sent. Waiting for a block… */
    readonly mining: string;
    /** Tokens received. */
    readonly done: string;
  };
  /** Your wallet holds {ether} ETH, too little {wraps, select, true {to wrap {amount} ETH and pay} other {for}} the network’s fee. Add some ETH first. */
  readonly lacks: (values: { amount: string | number; ether: string | number; wraps: boolean }) => string;
  readonly missing: {
    /** A part of this page could not be loaded. */
    readonly sentence: string;
    /** Check the connection, then try again. */
    readonly remedy: string;
  };
};
export default messages;
