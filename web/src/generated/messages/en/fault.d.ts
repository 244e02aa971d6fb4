// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Weir cannot be shown. */
  readonly title: string;
  /** Your assets on the chain are not affected. Reload the page. If the error persists, report it with this text: {message} */
  readonly note: (values: { message: string | number }) => string;
  /** Reload */
  readonly reload: string;
};
export default messages;
