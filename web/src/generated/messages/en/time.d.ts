// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** just now */
  readonly justNow: string;
  /** d */
  readonly dayShort: string;
};
export default messages;
