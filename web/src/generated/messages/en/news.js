// Written by `pnpm codegen` from web/messages.

export default {
  confirmed: (d) => d.what + ": done.",
  refused: {
    title: (d) => d.what + ": refused by the chain.",
    note: "A block has the transaction, but it failed there. Nothing changed, except that its gas was paid."
  },
  partial: {
    title: (d) => d.what + ": only part of it took effect.",
    note: "The wallet did not keep the steps together, and one was refused. Look at your position and approvals."
  },
  cancelled: {
    title: (d) => d.what + ": cancelled in the wallet.",
    note: "It had no effect. Send it again if you still want it."
  },
  replaced: {
    title: (d) => d.what + ": another transaction took its place.",
    note: "It had no effect. Look at the other transaction in your wallet before you send this again."
  },
  dropped: {
    title: (d) => d.what + ": the network dropped it.",
    note: "No block has it, and the node that had it no longer waits for it. Look in your wallet, then send again."
  },
  gone: {
    title: (d) => d.what + ": no block has it any more.",
    note: "The network chose another chain of blocks. It may come back by itself; look before you send again."
  },
  back: (d) => d.what + ": a block has it again."
}