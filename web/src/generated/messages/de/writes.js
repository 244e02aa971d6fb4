// Written by `pnpm codegen` from web/messages.

export default {
  step: (d) => "Transaction " + d.at + " of " + d.of + ":",
  done: "Done.",
  again: "Try again",
  look: "Look again",
  close: "Close",
  steps: "Steps",
  before: "A transaction of this form is on its way."
}