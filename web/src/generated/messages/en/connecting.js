// Written by `pnpm codegen` from web/messages.

export default {
  title: "Connect a wallet",
  note: (d) => "Weir runs on " + d.name + " here.",
  test: "Built in, for this local chain. Has ether, signs without asking, and its key is public.",
  waiting: (d) => "Waiting for " + d.wallet + "…",
  testEther: "It gets test ether from this chain.",
  long: (d) => "No answer yet. Its window may be behind this one, or the wallet is locked: open " + d.wallet + " from the browser’s toolbar. Or cancel and choose again.",
  confirm: "Confirm in its window.",
  again: "Try again",
  cancel: "Cancel"
}