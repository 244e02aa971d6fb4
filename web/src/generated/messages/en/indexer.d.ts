// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** The indexer does not answer, so history is missing for now. */
  readonly silent: string;
  /** The indexer has not indexed this yet, so it is missing for now. */
  readonly notIndexed: string;
  /** The indexer is {blocks} blocks behind, so the newest of the history is missing. */
  readonly behind: (values: { blocks: string | number }) => string;
  /** The indexer is {blocks} blocks behind ({time}), so the newest of the history is missing. */
  readonly behindBy: (values: { blocks: string | number; time: string | number }) => string;
  /** Prices, positions and every action come straight from the chain and work as ever. */
  readonly works: string;
  /** says the indexer */
  readonly says: string;
};
export default messages;
