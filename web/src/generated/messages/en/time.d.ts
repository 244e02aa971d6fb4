// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** just now */
  readonly justNow: string;
};
export default messages;
