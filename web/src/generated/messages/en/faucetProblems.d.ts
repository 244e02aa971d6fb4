// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly usedUp: {
    /** You have had all ten drips of today from this faucet. */
    readonly sentence: string;
    /** It opens again for you on {moment}; another account can drip now. */
    readonly remedy: (values: { moment: string | number }) => string;
  };
  /** The faucet refused when the transaction was mined. */
  readonly refused: string;
};
export default messages;
