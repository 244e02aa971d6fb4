// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** History */
  readonly title: string;
  /** Loading the history */
  readonly loading: string;
  /** Show more of {total} */
  readonly more: (values: { total: string | number }) => string;
  /** Nothing has happened with this account yet. */
  readonly noneOfAccount: string;
  /** History comes from the indexer; no signature relies on it. */
  readonly says: string;
  /** This entry */
  readonly entry: string;
  /** took {amount} */
  readonly took: (values: { amount: string | number }) => string;
  /** {time}, block {block}, transaction {transaction} */
  readonly when: (values: { block: string | number; time: string | number; transaction: string | number }) => string;
  /** {ago} · not final yet */
  readonly notFinal: (values: { ago: string | number }) => string;
};
export default messages;
