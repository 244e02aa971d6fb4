// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** This deployment is not at the addresses that this build derives. */
  readonly title: string;
  /** The node says that its code is the same; nothing else confirms it. Use it only with a node that you trust. */
  readonly note: string;
};
export default messages;
