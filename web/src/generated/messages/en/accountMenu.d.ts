// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Chain {chainId}, not {name} */
  readonly otherChain: (values: { chainId: string | number; name: string | number }) => string;
  /** Copy address */
  readonly copy: string;
  /** Disconnect */
  readonly disconnect: string;
};
export default messages;
