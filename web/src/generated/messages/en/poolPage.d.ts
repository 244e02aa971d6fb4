// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Pool */
  readonly title: string;
  /** Loading the pool */
  readonly loading: string;
  /** Who owns it and who may stop it, what has been announced and what that means for you, who bears a loss, and what you can set up yourself. */
  readonly loadingNote: string;
};
export default messages;
