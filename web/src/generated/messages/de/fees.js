// Written by `pnpm codegen` from web/messages.

export default {
  label: "Network fee",
  about: (d) => "about " + d.amount,
  atLeast: (d) => "at least " + d.amount,
  several: (d) => "for " + d.count + " transactions",
  holds: "Your wallet holds ",
  comesTo: "; the network’s fee comes to at least ",
  end: ". ",
  add: (d) => "Add some " + d.symbol + " to this account first."
}