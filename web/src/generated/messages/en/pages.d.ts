// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Lend and borrow with no operator in between. */
  readonly description: string;
  /** Lend and borrow in isolated pools. */
  readonly markets: string;
  /** Each pool keeps its own risk. What you lend earns from those who borrow; what you have in a pool can back what you owe there. */
  readonly marketsNote: string;
  /** Account */
  readonly account: string;
  /** Faucet */
  readonly faucet: string;
  /** Test tokens for a local chain. They have no value. */
  readonly faucetNote: string;
  /** My position */
  readonly position: string;
  /** What you supply, hold and owe in each pool, how safe it is, and all you have done here. */
  readonly positionNote: string;
  /** Reserve */
  readonly reserve: string;
  /** Page not found. */
  readonly missing: string;
  /** The link may be outdated or mistyped. */
  readonly missingNote: string;
  /** To the markets */
  readonly toMarkets: string;
};
export default messages;
