// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Loading the reserve */
  readonly loading: string;
  /** {symbol} in {pool} */
  readonly title: (values: { pool: string | number; symbol: string | number }) => string;
  /** No such reserve */
  readonly none: string;
  /** No such reserve. */
  readonly noneTitle: string;
  /** No pool of this site has it. The link may be for another chain. */
  readonly noneNote: string;
  /** Markets */
  readonly markets: string;
  /** Supply APY */
  readonly supplyApy: string;
  /** Borrow APY */
  readonly borrowApy: string;
  /** Utilisation */
  readonly utilisation: string;
  /** target {percent} */
  readonly target: (values: { percent: string | number }) => string;
  /** a year */
  readonly aYear: string;
  /** Supplied */
  readonly supplied: string;
  /** Borrowed */
  readonly borrowed: string;
  /** Available */
  readonly idle: string;
  /** The totals of this reserve */
  readonly totals: string;
  /** Your position here */
  readonly yours: string;
  /** The history */
  readonly history: string;
  /** In your wallet: {amount} */
  readonly inWallet: (values: { amount: string | number }) => string;
  /** You supply {amount} */
  readonly youSupply: (values: { amount: string | number }) => string;
  /** Your collateral: {amount} */
  readonly yourCollateral: (values: { amount: string | number }) => string;
  /** You owe {amount} */
  readonly youOwe: (values: { amount: string | number }) => string;
  /** My position */
  readonly toPosition: string;
  readonly blocks: {
    /** History */
    readonly history: string;
    /** Rates by utilisation */
    readonly curve: string;
    /** The rules here */
    readonly rules: string;
    /** Where the price comes from */
    readonly oracle: string;
    /** Largest holders */
    readonly holders: string;
    /** What happened lately */
    readonly lately: string;
  };
  /** Nothing has happened in this reserve yet. */
  readonly noEvents: string;
};
export default messages;
