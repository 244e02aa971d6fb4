// Written by `pnpm codegen` from web/messages.

export default {
  label: "Network fee",
  about: (d) => "about " + d.amount,
  atLeast: (d) => "at least " + d.amount,
  several: (d) => "for " + d.count + " transactions",
  short: (d) => "Your wallet holds " + d.has + "; the network’s fee comes to at least " + d.fee + ".",
  add: (d) => "Add some " + d.symbol + " to this account first."
}