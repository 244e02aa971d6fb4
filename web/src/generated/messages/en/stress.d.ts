// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** What if */
  readonly title: string;
  /** Move prices, time and rates, and see your health factor. Nothing is sent; the address of this page keeps it. */
  readonly intro: string;
  /** Ready-made scenarios */
  readonly presets: string;
  /** All volatile {percent} */
  readonly volatile: (values: { percent: string | number }) => string;
  /** Back to today */
  readonly reset: string;
  /** Prices */
  readonly prices: string;
  /** Price of {symbols} */
  readonly priceOf: (values: { symbols: string | number }) => string;
  /** Change of the price of {symbols}, percent */
  readonly changeOf: (values: { symbols: string | number }) => string;
  /** Move what shares a price source together */
  readonly together: string;
  /** The indexer does not say which tokens share a price source, so each moves alone. */
  readonly sourcesUnknown: string;
  /** Days ahead */
  readonly days: string;
  /** {days, plural, one {1 day} other {# days}} */
  readonly dayCount: (values: { days: number }) => string;
  /** Days from now */
  readonly daysOf: string;
  /** {symbol} borrow APY */
  readonly rate: (values: { symbol: string | number }) => string;
  /** Borrow APY of {symbol}, percent */
  readonly rateOf: (values: { symbol: string | number }) => string;
  /** today {rate} */
  readonly rateNow: (values: { rate: string | number }) => string;
  /** Type a percentage, such as −30 or 12.5. */
  readonly noPercent: string;
  /** Type whole days from 0 to {most}. */
  readonly noDays: (values: { most: string | number }) => string;
  /** Type a percentage from {least} to {most}. */
  readonly bounds: (values: { least: string | number; most: string | number }) => string;
  /** Health factor in this scenario */
  readonly result: string;
  /** from */
  readonly from: string;
  /** to */
  readonly to: string;
  /** Nothing is assumed yet: move a price, or take a ready-made scenario. */
  readonly unmoved: string;
  /** The account can be liquidated now, without any change. */
  readonly lostNow: string;
  /** The account is not liquidated, even at one and a half times these changes. */
  readonly holds: string;
  /** The account can be liquidated from {part} of these changes on: {changes}. */
  readonly lost: (values: { changes: string | number; part: string | number }) => string;
  /** The account holds here, and can be liquidated from {part} of these changes on: {changes}. */
  readonly beyond: (values: { changes: string | number; part: string | number }) => string;
  /** {symbol} {percent} */
  readonly move: (values: { percent: string | number; symbol: string | number }) => string;
  /** after {days} */
  readonly after: (values: { days: string | number }) => string;
  /** Health factor over the part of these changes that has come */
  readonly chart: string;
  /** today */
  readonly today: string;
  /** scenario */
  readonly scenario: string;
  /** At {part} of these changes */
  readonly at: (values: { part: string | number }) => string;
  /** In the whole scenario */
  readonly inScenario: string;
  /** liquidation */
  readonly threshold: string;
  /** No health factor: an oracle gives no price now. */
  readonly noHealth: string;
  /** {moment}: health factor {health} {word} */
  readonly value: (values: { health: string | number; moment: string | number; word: string | number }) => string;
};
export default messages;
