// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly ltv: {
    /** LTV */
    readonly name: string;
    /** Nothing while {symbol} is stopped. */
    readonly stopped: (values: { symbol: string | number }) => string;
    /** 100 of {symbol} backs new debts of up to {debt}. */
    readonly meaning: (values: { debt: string | number; symbol: string | number }) => string;
  };
  readonly threshold: {
    /** Liquidation threshold */
    readonly name: string;
    /** When debts reach this share of the collateral, others may repay them and take collateral. */
    readonly meaning: string;
    /** When debts reach this share of the collateral, others may repay them and take collateral. It falls to {percent} by {time}. */
    readonly falling: (values: { percent: string | number; time: string | number }) => string;
  };
  readonly bonus: {
    /** Liquidation bonus */
    readonly name: string;
    /** Up to {percent} */
    readonly value: (values: { percent: string | number }) => string;
    /** Nothing at a health factor of 1, growing to all of it at {health}: the earliest liquidator receives the least. */
    readonly meaning: (values: { health: string | number }) => string;
  };
  readonly collateral: {
    /** Collateral */
    readonly name: string;
    /** No */
    readonly value: string;
    /** {symbol} cannot back debts in this pool. */
    readonly meaning: (values: { symbol: string | number }) => string;
  };
  readonly reserveFactor: {
    /** Reserve factor */
    readonly name: string;
    /** The part of the interest that the pool keeps. Unclaimed, it bears losses before suppliers do. */
    readonly meaning: string;
  };
  readonly supplyCap: {
    /** Supply cap */
    readonly name: string;
    /** The most that all suppliers together may lend. */
    readonly meaning: string;
  };
  readonly borrowCap: {
    /** Borrow cap */
    readonly name: string;
    /** The most that all borrowers together may owe. */
    readonly meaning: string;
  };
  /** None */
  readonly noCap: string;
  readonly target: {
    /** Target utilisation */
    readonly name: string;
    /** Full utilisation costs {times} times the rate at target. The rate at target never moves. */
    readonly still: (values: { times: string | number }) => string;
    /** Full utilisation costs {times} times the rate at target. The rate at target drifts up while utilisation is above it and down while it is below, between {least} and {most} a year. */
    readonly moving: (values: { least: string | number; most: string | number; times: string | number }) => string;
  };
  readonly addresses: {
    /** Token */
    readonly token: string;
    /** Oracle */
    readonly oracle: string;
    /** Pool owner */
    readonly owner: string;
    /** none: settings are frozen */
    readonly noOwner: string;
    /** Offered to */
    readonly nextOwner: string;
    /** Guardian */
    readonly guardian: string;
    /** none: nothing can be stopped */
    readonly noGuardian: string;
    /** the owner alone */
    readonly ownerAlone: string;
    /** Fees go to */
    readonly fees: string;
    /** none: they stay as first loss */
    readonly noFees: string;
  };
};
export default messages;
