// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Connect a wallet */
  readonly title: string;
  /** Weir runs on {name} here. */
  readonly note: (values: { name: string | number }) => string;
  /** Built in, for this local chain. Has ether, signs without asking, and its key is public. */
  readonly test: string;
  /** Waiting for {wallet}… */
  readonly waiting: (values: { wallet: string | number }) => string;
  /** It gets test ether from this chain. */
  readonly testEther: string;
  /** No answer yet. Its window may be behind this one, or the wallet is locked: open {wallet} from the browser’s toolbar. Or cancel and choose again. */
  readonly long: (values: { wallet: string | number }) => string;
  /** Confirm in its window. */
  readonly confirm: string;
  /** Try again */
  readonly again: string;
  /** Cancel */
  readonly cancel: string;
};
export default messages;
