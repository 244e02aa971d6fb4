// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** {term} at any price of {symbol} */
  readonly atAnyPrice: (values: { symbol: string | number; term: string | number }) => string;
  /** (no price today) */
  readonly noPriceToday: string;
  readonly stress: {
    /** What if prices move? */
    readonly open: string;
    /** The stress test */
    readonly part: string;
  };
  /** over {percent} */
  readonly over: (values: { percent: string | number }) => string;
  readonly liquidated: {
    /** Liquidated */
    readonly term: string;
    /** {term} if {symbol} falls to {price} {change} */
    readonly falls: (values: { change: string | number; price: string | number; symbol: string | number; term: string | number }) => string;
    /** {term} if {symbol} rises to {price} {change} */
    readonly rises: (values: { change: string | number; price: string | number; symbol: string | number; term: string | number }) => string;
  };
  readonly liquidatable: {
    /** Liquidatable */
    readonly term: string;
    /** {term} while {symbol} is below {price} {change} */
    readonly falls: (values: { change: string | number; price: string | number; symbol: string | number; term: string | number }) => string;
    /** {term} while {symbol} is above {price} {change} */
    readonly rises: (values: { change: string | number; price: string | number; symbol: string | number; term: string | number }) => string;
  };
  /** ({percent}) */
  readonly change: (values: { percent: string | number }) => string;
};
export default messages;
