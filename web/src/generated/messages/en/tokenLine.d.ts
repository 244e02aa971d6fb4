// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Token */
  readonly token: string;
  /** Another token here has the same name or a similar one. Compare the whole address with one that you trust before you sign. */
  readonly double: string;
};
export default messages;
