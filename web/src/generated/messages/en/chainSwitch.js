// Written by `pnpm codegen` from web/messages.

export default {
  other: (d) => d.wallet + " is on another network: chain " + d.chainId + ". Weir is on " + d.name + " (chain " + d.ours + ").",
  title: "Wrong network.",
  note: (d) => d.wallet + " is on chain " + d.chainId + "; Weir is on " + d.name + " (chain " + d.ours + "). Nothing can be sent until they agree.",
  waiting: (d) => "Waiting for " + d.wallet + ". Confirm the switch in its window.",
  cancel: "Cancel",
  "switch": (d) => "Switch to " + d.name,
  stayed: {
    sentence: (d) => d.wallet + " accepted the switch but is still on the other chain.",
    remedy: (d) => "Choose " + d.name + " (chain " + d.chainId + ") in " + d.wallet + " itself, adding it with " + d.url + " if it is not in its list."
  }
}