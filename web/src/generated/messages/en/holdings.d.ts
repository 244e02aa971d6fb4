// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Health factor */
  readonly health: string;
  /** You owe */
  readonly owe: string;
  /** Borrow limit */
  readonly limit: string;
  /** Net APY */
  readonly netApy: string;
  /** no price now */
  readonly noPrice: string;
  /** {percent} APY */
  readonly apy: (values: { percent: string | number }) => string;
  /** Health factor, from liquidation to safety */
  readonly meter: string;
  /** Supplied */
  readonly supplied: string;
  /** Lent out, and earning */
  readonly suppliedNote: string;
  /** Collateral */
  readonly collateral: string;
  /** Never lent, earns nothing */
  readonly collateralNote: string;
  /** Owed */
  readonly owed: string;
  /** Grows with interest until repaid */
  readonly owedNote: string;
  /** Add */
  readonly add: string;
  /** Withdraw */
  readonly withdraw: string;
  /** Borrow more */
  readonly borrowMore: string;
  /** Cannot back debts */
  readonly cannotBack: string;
  /** {symbol} backs debt */
  readonly switch: (values: { symbol: string | number }) => string;
  /** Backs debt */
  readonly backs: string;
  /** Backs no debt */
  readonly backsNot: string;
  /** Earned {amount} */
  readonly earned: (values: { amount: string | number }) => string;
  /** Interest {amount} */
  readonly interest: (values: { amount: string | number }) => string;
  readonly advice: {
    /** You owe nothing here, so nothing here can be liquidated. */
    readonly noDebt: string;
    /** An oracle gives no price now. No liquidation is possible meanwhile; repaying still works. */
    readonly noPrice: string;
    /** Anyone may repay part of your debt now and take collateral with a bonus. Repay or add collateral at once. */
    readonly liquidatable: string;
    /** The smallest move of prices can bring it under 1. Repay or add collateral now. */
    readonly brink: string;
    /** Your collateral could lose {fall} of its value, or your debt gain {rise}, before others may liquidate you. */
    readonly room: (values: { fall: string | number; rise: string | number }) => string;
    /** Your collateral could lose {fall} of its value, or your debt gain over {rise}, before others may liquidate you. */
    readonly far: (values: { fall: string | number; rise: string | number }) => string;
  };
};
export default messages;
