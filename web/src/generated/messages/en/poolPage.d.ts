// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Pool */
  readonly title: string;
  /** Loading the pool */
  readonly loading: string;
};
export default messages;
