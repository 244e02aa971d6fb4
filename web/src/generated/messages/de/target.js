// Written by `pnpm codegen` from web/messages.

export default {
  group: "Amount by health factor",
  label: "Get me to HF",
  hint: "The health factor that you want to have afterwards.",
  set: "Set",
  chip: (d) => "HF " + d.factor,
  chipHint: (d) => "The amount that leads to a health factor of " + d.factor + ".",
  tooLow: "Type a health factor of at least 1: below 1 others may liquidate you.",
  tooHigh: "Type a health factor of at most 100.",
  done: (d) => d.amount + " leads to a health factor of " + d.factor + ".",
  above: (d) => "You are at " + d.factor + " or above already.",
  below: (d) => "You are below " + d.factor + " already. Repay or add collateral to get there.",
  none: "This does not change your health factor.",
  short: (d) => "Even all of it does not lead to " + d.factor + ".",
  loose: (d) => "All that you can move leaves you above " + d.factor + ".",
  limitUse: "Borrow limit used"
}