// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly liquidatedIf: {
    /** Liquidated if {symbol} falls to */
    readonly falls: (values: { symbol: string | number }) => string;
    /** Liquidated if {symbol} rises to */
    readonly rises: (values: { symbol: string | number }) => string;
  };
  readonly liquidatableWhile: {
    /** Liquidatable while {symbol} is below */
    readonly falls: (values: { symbol: string | number }) => string;
    /** Liquidatable while {symbol} is above */
    readonly rises: (values: { symbol: string | number }) => string;
  };
  /** Liquidatable at any price of {symbol} */
  readonly atAnyPrice: (values: { symbol: string | number }) => string;
  /** no price today */
  readonly noPriceToday: string;
  readonly stress: {
    /** What if prices move? */
    readonly open: string;
    /** The stress test */
    readonly part: string;
  };
  /** over {percent} */
  readonly over: (values: { percent: string | number }) => string;
};
export default messages;
