// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Amount by health factor */
  readonly group: string;
  /** Get me to HF */
  readonly label: string;
  /** The health factor that you want to have afterwards. */
  readonly hint: string;
  /** Set */
  readonly set: string;
  /** HF {factor} */
  readonly chip: (values: { factor: string | number }) => string;
  /** The amount that leads to a health factor of {factor}. */
  readonly chipHint: (values: { factor: string | number }) => string;
  /** Type a health factor of at least 1: below 1 others may liquidate you. */
  readonly tooLow: string;
  /** Type a health factor of at most 100. */
  readonly tooHigh: string;
  /** {amount} leads to a health factor of {factor}. */
  readonly done: (values: { amount: string | number; factor: string | number }) => string;
  /** You are at {factor} or above already. */
  readonly above: (values: { factor: string | number }) => string;
  /** You are below {factor} already. Repay or add collateral to get there. */
  readonly below: (values: { factor: string | number }) => string;
  /** This does not change your health factor. */
  readonly none: string;
  /** Even all of it does not lead to {factor}. */
  readonly short: (values: { factor: string | number }) => string;
  /** All that you can move leaves you above {factor}. */
  readonly loose: (values: { factor: string | number }) => string;
  /** Borrow limit used */
  readonly limitUse: string;
};
export default messages;
