// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Markets */
  readonly markets: string;
  /** My position */
  readonly position: string;
  /** Faucet */
  readonly faucet: string;
  /** Main */
  readonly main: string;
  /** More */
  readonly more: string;
  /** Skip to content */
  readonly skip: string;
  /** Weir, to the markets */
  readonly home: string;
  /** Your wallet */
  readonly wallet: string;
  /** The state of the connection */
  readonly connection: string;
  /** The switch of networks */
  readonly switch: string;
  /** The state of your transactions */
  readonly transactions: string;
  /** This page */
  readonly thisPage: string;
  /** Switch to light colours */
  readonly light: string;
  /** Switch to dark colours */
  readonly dark: string;
  /** Switch colours */
  readonly colours: string;
  /** Unaudited. */
  readonly unaudited: string;
  /** Weir’s contracts have not been reviewed by an outside auditor. Do not put in what you cannot afford to lose. No operator, no fee switch, no account: this page connects only to your wallet, an RPC node and an indexer. */
  readonly unauditedNote: string;
  /** The state of the chain */
  readonly chain: string;
  /** Keys */
  readonly keys: string;
  /** The list of keys */
  readonly keysPart: string;
  /** Wrong network. */
  readonly wrongNetwork: string;
  /** Nothing can be sent until the wallet is switched; what does that could not be loaded. Check the connection, or switch in the wallet itself. */
  readonly wrongNetworkNote: string;
  /** The list of further pages */
  readonly morePart: string;
};
export default messages;
