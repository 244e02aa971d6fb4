// Written by `pnpm codegen` from web/messages.

export default {
  connect: "Connect wallet",
  changes: "What this changes",
  from: "from",
  to: "to",
  qrLabel: "QR code of the link",
  never: "the end of time",
  approve: (d) => "Approve " + d.symbol,
  reset: (d) => "Set the old approval of " + d.symbol + " to zero",
  approveShares: (d) => "Let it draw on your deposit of " + d.symbol,
  revoke: "Take back what is left of the approval",
  source: {
    wallet: (d) => "Wallet: " + d.amount,
    pool: (d) => "Deposit in " + d.pool + ": " + d.amount + ", earning " + d.apy,
    inWallet: (d) => d.symbol + " in the wallet",
    inPool: (d) => d.symbol + " in " + d.pool,
    label: "Comes from",
    earns: (d) => "It earns " + d.apy + " in " + d.pool + " until it is drawn."
  },
  more: "Show more",
  search: {
    start: "Is one of yours missing? Search the chain’s whole log.",
    pending: "Searching the chain’s log …",
    done: "The chain’s whole log was searched: nothing is missing here.",
    failed: "The node does not search its whole log. Choose another node: see “Network”."
  },
  sink: {
    full: (d) => "The pool is full: its cap for deposits of " + d.symbol + " leaves too little room."
  }
}