// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  title: "Your transactions",
  pending: (d) => d.count + " pending",
  unfinished: (d) => d.count + " unfinished",
  empty: "Nothing was sent from this browser, or the list was cleared.",
  notKept: "This browser stores nothing for this site, so the list lasts only until the page is closed. Copy the hashes that you need.",
  sender: (d) => "by " + d.account + select(d.mine, { true: "", other: ", another account" }) + " on " + d.chain,
  batch: "The wallet sends it; its transaction is not known yet.",
  stop: "Stop tracking",
  stopHint: "Removes it from this list. It may still be executed.",
  clear: "Clear what has ended",
  missing: {
    action: "Approved, but never sent. Nothing was moved yet.",
    leftover: "Done, but part of the approval may be left."
  },
  goOn: "Go on",
  elsewhere: "Another tab goes on with this. Finish it there, or close its form, then go on here.",
  takeBack: "Take the approval back",
  takingBack: "Confirm in your wallet…",
  dismiss: "Dismiss",
  dismissHint: "Removes the reminder. The approval stays.",
  otherAccount: (d) => "Choose " + d.account + " in your wallet to go on.",
  tookBack: (d) => "Take back the approval of " + d.symbol,
  aToken: "a token",
  hashOf: {
    cancelled: "Cancelled by",
    replaced: "Replaced by"
  },
  part: "The list of transactions"
}