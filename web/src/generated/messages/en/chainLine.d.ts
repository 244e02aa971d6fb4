// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Block {number} */
  readonly block: (values: { number: string | number }) => string;
  /** final up to {number} */
  readonly final: (values: { number: string | number }) => string;
  /** no node answers */
  readonly noNode: string;
  /** from {host} */
  readonly from: (values: { host: string | number }) => string;
  /** {host} serves chain {chainId} */
  readonly foreign: (values: { chainId: string | number; host: string | number }) => string;
  /** {host} does not answer */
  readonly silent: (values: { host: string | number }) => string;
  /** {host} is behind */
  readonly behind: (values: { host: string | number }) => string;
  /** Network */
  readonly network: string;
  /** The notice of liquidations */
  readonly liquidated: string;
  /** The state of the indexer */
  readonly indexer: string;
  /** The watch over your alerts */
  readonly alerts: string;
};
export default messages;
