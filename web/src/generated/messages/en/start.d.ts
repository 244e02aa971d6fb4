// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** A part of this page could not be loaded. Check the connection. */
  readonly partMissing: string;
  /** Try again */
  readonly again: string;
};
export default messages;
