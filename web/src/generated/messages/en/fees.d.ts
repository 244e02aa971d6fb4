// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Network fee */
  readonly label: string;
  /** about {amount} */
  readonly about: (values: { amount: string | number }) => string;
  /** at least {amount} */
  readonly atLeast: (values: { amount: string | number }) => string;
  /** for {count} transactions */
  readonly several: (values: { count: string | number }) => string;
  /** Your wallet holds {has}; the network’s fee comes to at least {fee}. */
  readonly short: (values: { fee: string | number; has: string | number }) => string;
  /** Add some {symbol} to this account first. */
  readonly add: (values: { symbol: string | number }) => string;
};
export default messages;
