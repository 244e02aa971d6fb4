// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Kept for you */
  readonly title: string;
  readonly note: {
    /** The token refused your address when the desk paid you. It is yours, and waits here. */
    readonly desk: string;
    /** The token refused your address when a loan paid you. It is yours, and waits here. */
    readonly loans: string;
  };
  readonly keeps: {
    /** The desk keeps {amount} for you. */
    readonly desk: (values: { amount: string | number }) => string;
    /** The contract of the loans keeps {amount} for you. */
    readonly loans: (values: { amount: string | number }) => string;
  };
  /** Of something that does not answer as a token */
  readonly noToken: string;
  /** No pool of this site lists {symbol}. Anyone can make a token of any name, and a payment of it that fails: it may be worthless. */
  readonly strange: (values: { symbol: string | number }) => string;
  /** Token */
  readonly token: string;
  /** Send it to */
  readonly to: string;
  /** Empty: your own address. Name another if the token still refuses yours. */
  readonly toNote: string;
  /** The contracts cannot receive it. Name an address of yours. */
  readonly contract: string;
  /** Kept for you */
  readonly kept: string;
  /** {symbol} in the wallet */
  readonly inWallet: (values: { symbol: string | number }) => string;
  /** At {who} */
  readonly atOther: (values: { who: string | number }) => string;
  /** Collect {amount} */
  readonly collect: (values: { amount: string | number }) => string;
  /** Collect it */
  readonly send: string;
  /** Collected. */
  readonly done: string;
};
export default messages;
