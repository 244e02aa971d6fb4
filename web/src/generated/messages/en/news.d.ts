// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** {what}: done. */
  readonly confirmed: (values: { what: string | number }) => string;
  readonly refused: {
    /** {what}: refused by the chain. */
    readonly title: (values: { what: string | number }) => string;
    /** A block has the transaction, but it failed there. Nothing changed, except that its gas was paid. */
    readonly note: string;
  };
  readonly partial: {
    /** {what}: only part of it took effect. */
    readonly title: (values: { what: string | number }) => string;
    /** The wallet did not keep the steps together, and one was refused. Look at your position and approvals. */
    readonly note: string;
  };
  readonly cancelled: {
    /** {what}: cancelled in the wallet. */
    readonly title: (values: { what: string | number }) => string;
    /** It had no effect. Send it again if you still want it. */
    readonly note: string;
  };
  readonly replaced: {
    /** {what}: another transaction took its place. */
    readonly title: (values: { what: string | number }) => string;
    /** It had no effect. Look at the other transaction in your wallet before you send this again. */
    readonly note: string;
  };
  readonly dropped: {
    /** {what}: the network dropped it. */
    readonly title: (values: { what: string | number }) => string;
    /** No block has it, and the node that had it no longer waits for it. Look in your wallet, then send again. */
    readonly note: string;
  };
  readonly gone: {
    /** {what}: no block has it any more. */
    readonly title: (values: { what: string | number }) => string;
    /** The network chose another chain of blocks. It may come back by itself; look before you send again. */
    readonly note: string;
  };
  /** {what}: a block has it again. */
  readonly back: (values: { what: string | number }) => string;
};
export default messages;
