/** The sentences of the field that leads to a health factor, and of the limit used. */
export const targetWords = {
  group: "Amount by health factor",
  label: "Get me to HF",
  hint: "The health factor that you want to have afterwards.",
  set: "Set",
  chip: (factor: string) => `HF ${factor}`,
  chipHint: (factor: string) => `The amount that leads to a health factor of ${factor}.`,
  tooLow: "Type a health factor of at least 1: below 1 others may liquidate you.",
  tooHigh: "Type a health factor of at most 100.",
  done: (factor: string, amount: string) => `${amount} leads to a health factor of ${factor}.`,
  above: (factor: string) => `You are at ${factor} or above already.`,
  below: (factor: string) => `You are below ${factor} already. Repay or add collateral to get there.`,
  none: "This does not change your health factor.",
  /** a repayment or deposit */
  short: (factor: string) => `Even all of it does not lead to ${factor}.`,
  /** a borrow or withdrawal */
  loose: (factor: string) => `All that you can move leaves you above ${factor}.`,
  limitUse: "Borrow limit used",
} as const;
