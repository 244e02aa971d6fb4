// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Supplied */
  readonly supply: string;
  /** Withdrew */
  readonly withdraw: string;
  /** Added collateral */
  readonly supplyCollateral: string;
  /** Withdrew collateral */
  readonly withdrawCollateral: string;
  /** Let deposit back debts */
  readonly enableCollateral: string;
  /** Stopped deposit backing debts */
  readonly disableCollateral: string;
  /** Borrowed */
  readonly borrow: string;
  /** Repaid */
  readonly repay: string;
  /** Received a deposit */
  readonly transferIn: string;
  /** Sent a deposit */
  readonly transferOut: string;
  /** Received the pool’s fees */
  readonly claimFees: string;
  /** Debt was repaid in a liquidation */
  readonly liquidated: string;
  /** Collateral was taken in a liquidation */
  readonly seized: string;
  /** Received collateral of a liquidation */
  readonly seizedIn: string;
  /** Liquidated another */
  readonly liquidator: string;
  /** Collateral without a price was taken */
  readonly silentTaken: string;
  /** Received collateral without a price */
  readonly silentIn: string;
  /** Took collateral without a price */
  readonly silentTaker: string;
  /** Debt was written off */
  readonly writeOff: string;
};
export default messages;
