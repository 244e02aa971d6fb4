// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** {count, plural, one {1 permission was left out: the indexer sent something malformed.} other {# permissions were left out: the indexer sent something malformed.}} */
  readonly permission: (values: { count: number }) => string;
  /** {count, plural, one {1 entry was left out: the indexer sent something malformed.} other {# entries were left out: the indexer sent something malformed.}} */
  readonly entry: (values: { count: number }) => string;
  /** {count, plural, one {1 liquidation was left out: the indexer sent something malformed.} other {# liquidations were left out: the indexer sent something malformed.}} */
  readonly liquidation: (values: { count: number }) => string;
  /** {count, plural, one {1 account was left out: the indexer sent something malformed.} other {# accounts were left out: the indexer sent something malformed.}} */
  readonly account: (values: { count: number }) => string;
  /** {count, plural, one {1 sum of interest was left out: the indexer sent something malformed.} other {# sums of interest were left out: the indexer sent something malformed.}} */
  readonly interest: (values: { count: number }) => string;
  /** {count, plural, one {1 hour was left out: the indexer sent something malformed.} other {# hours were left out: the indexer sent something malformed.}} */
  readonly hour: (values: { count: number }) => string;
  /** {count, plural, one {1 loan was left out: the indexer sent something malformed.} other {# loans were left out: the indexer sent something malformed.}} */
  readonly loan: (values: { count: number }) => string;
  /** {count, plural, one {1 deal was left out: the indexer sent something malformed.} other {# deals were left out: the indexer sent something malformed.}} */
  readonly deal: (values: { count: number }) => string;
};
export default messages;
