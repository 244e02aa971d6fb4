// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** This oracle does not tell its feeds. Its address is among the rules here. */
  readonly unknown: string;
  /** The indexer does not answer, so the feeds are not shown now. The price itself comes from the chain. */
  readonly silent: string;
  readonly role: {
    /** The price of {symbol} */
    readonly primary: (values: { symbol: string | number }) => string;
    /** A second source for {symbol} */
    readonly second: (values: { symbol: string | number }) => string;
    /** What one {symbol} is worth in its underlying token */
    readonly ratio: (values: { symbol: string | number }) => string;
  };
  readonly roleMeaning: {
    /** The band begins with it. */
    readonly primary: string;
    /** While the two differ, the band spans both. */
    readonly second: string;
    /** It multiplies the price. */
    readonly ratio: string;
  };
  /** It gives no answer now. */
  readonly noAnswer: string;
  /** Answered {answer}, {when}. */
  readonly answered: (values: { answer: string | number; when: string | number }) => string;
  /** That is too old to count: there is no price until it answers again. */
  readonly tooOld: string;
  /** An answer counts for {age}, and between {least} and {most}. */
  readonly limits: (values: { age: string | number; least: string | number; most: string | number }) => string;
  /** As collateral, at most {cap} counts now: it was {snapshot} on {day} and may rise by {percent} of that a year. */
  readonly growth: (values: { cap: string | number; day: string | number; percent: string | number; snapshot: string | number }) => string;
  /** It is above that now: what is above raises no borrow limit. */
  readonly overCap: string;
  /** The two sources may differ by {percent}. A larger difference is a dispute: the band spans both for up to {grace}, and is the first source ± {percent} after that, until they have agreed for a day. */
  readonly deviation: (values: { grace: string | number; percent: string | number }) => string;
  /** There is no second source to compare with. */
  readonly single: string;
  /** {count, plural, one {1 hour} other {# hours}} */
  readonly hours: (values: { count: number }) => string;
  /** {count, plural, one {1 minute} other {# minutes}} */
  readonly minutes: (values: { count: number }) => string;
};
export default messages;
