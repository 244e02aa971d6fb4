// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Deutsch */
  readonly other: string;
  /** de */
  readonly tag: string;
  /** de/ */
  readonly root: string;
  /** Diese Seite gibt es auch auf Deutsch. */
  readonly offer: string;
  /** Stay with English */
  readonly dismiss: string;
};
export default messages;
