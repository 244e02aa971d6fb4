// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly locked: {
    /** The wallet is disconnected or locked; this was for {account}. */
    readonly sentence: (values: { account: string | number }) => string;
    /** {open, select, true {Decline the request that is open in the wallet.} other {This step was not sent.}} Connect that account, then start again. */
    readonly remedy: (values: { open: boolean }) => string;
  };
  /** You switched to {now}; this was for {wanted}. */
  readonly account: (values: { now: string | number; wanted: string | number }) => string;
  /** You switched to chain {now}; this was for chain {wanted}. */
  readonly chain: (values: { now: string | number; wanted: string | number }) => string;
  /** {open, select, true {Decline the request that is open in the wallet.} other {This step was not sent.}} Switch back to go on, or start again where you are. */
  readonly remedy: (values: { open: boolean }) => string;
  /** The request that was open in the wallet was confirmed nevertheless. Its result is shown below. */
  readonly confirmedAfter: string;
  readonly stranger: {
    /** {by} signed this; it was for {account}. */
    readonly sentence: (values: { account: string | number; by: string | number }) => string;
    /** It spent or approved tokens of {by}. Look at both accounts before you send anything else. */
    readonly remedy: (values: { by: string | number }) => string;
  };
};
export default messages;
