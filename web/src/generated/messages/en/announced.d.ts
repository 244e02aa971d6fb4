// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** The node does not search logs for the owner’s announcements: a change that the indexer hides is not shown. */
  readonly noLogs: string;
  /** The owner’s announcements are unavailable: neither the node nor the indexer returns them. */
  readonly none: string;
  /** {count, plural, one {# announcement} other {# announcements}} of the indexer left out: not known to the chain. */
  readonly leftOut: (values: { count: number }) => string;
  /** {count, plural, one {# more announcements exist than this page checks.} other {# more announcements exist than this page checks.}} Treat that as a warning. */
  readonly unasked: (values: { count: number }) => string;
  /** The owner of this pool has announced changes. */
  readonly title: string;
  /** And {count} more. */
  readonly more: (values: { count: string | number }) => string;
  /** Users who disagree can repay and withdraw before that. */
  readonly leave: string;
  /** none */
  readonly noCap: string;
  /** {name} {from} → {to} */
  readonly change: (values: { from: string | number; name: string | number; to: string | number }) => string;
  /** LTV */
  readonly ltv: string;
  /** liquidation threshold */
  readonly threshold: string;
  /** reserve factor */
  readonly factor: string;
  /** supply cap */
  readonly supplyCap: string;
  /** borrow cap */
  readonly borrowCap: string;
  /** never collateral */
  readonly never: string;
  /** LTV {ltv}, liquidation threshold {threshold} */
  readonly backing: (values: { ltv: string | number; threshold: string | number }) => string;
  /** LTV {ltv} */
  readonly ltvOnly: (values: { ltv: string | number }) => string;
  /** Takes effect from {when}, if the owner then carries it out. */
  readonly from: (values: { when: string | number }) => string;
  /** Can take effect at any moment until {when}. */
  readonly until: (values: { when: string | number }) => string;
  /** A further asset, {symbol} ({token}) */
  readonly listing: (values: { symbol: string | number; token: string | number }) => string;
  /** {subject}: {changes}. */
  readonly line: (values: { changes: string | number; subject: string | number }) => string;
  /** {subject}: {changes} */
  readonly heading: (values: { changes: string | number; subject: string | number }) => string;
};
export default messages;
