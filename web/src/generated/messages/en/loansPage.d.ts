// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Loans */
  readonly title: string;
  /** Lend to one person, or borrow from one, at a fixed rate for a fixed term. Nobody stands between. */
  readonly note: string;
  /** Loading loans */
  readonly loading: string;
  /** this page */
  readonly page: string;
};
export default messages;
