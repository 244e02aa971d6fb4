// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Waits for its turn */
  readonly waiting: string;
  /** Trying it on the newest block… */
  readonly simulating: string;
  /** Confirm in your wallet… */
  readonly signing: string;
  /** Sent. Waiting for a block… */
  readonly mining: string;
  /** Done */
  readonly confirmed: string;
};
export default messages;
