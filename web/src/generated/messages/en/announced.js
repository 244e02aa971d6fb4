// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  noLogs: "The node does not search logs for the owner’s announcements: a change that the indexer hides is not shown.",
  none: "The owner’s announcements are unavailable: neither the node nor the indexer returns them.",
  leftOut: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " announcement", other: number("en", d.count, 0) + " announcements" }) + " of the indexer left out: not known to the chain.",
  unasked: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " more announcements exist than this page checks.", other: number("en", d.count, 0) + " more announcements exist than this page checks." }) + " Treat that as a warning.",
  title: "The owner of this pool has announced changes.",
  more: (d) => "And " + d.count + " more.",
  leave: "Users who disagree can repay and withdraw before that.",
  noCap: "none",
  change: (d) => d.name + " " + d.from + " → " + d.to,
  ltv: "LTV",
  threshold: "liquidation threshold",
  factor: "reserve factor",
  supplyCap: "supply cap",
  borrowCap: "borrow cap",
  never: "never collateral",
  backing: (d) => "LTV " + d.ltv + ", liquidation threshold " + d.threshold,
  ltvOnly: (d) => "LTV " + d.ltv,
  from: (d) => "Takes effect from " + d.when + ", if the owner then carries it out.",
  until: (d) => "Can take effect at any moment until " + d.when + ".",
  listing: (d) => "A further asset, " + d.symbol + " (" + d.token + ")",
  line: (d) => d.subject + ": " + d.changes + ".",
  heading: (d) => d.subject + ": " + d.changes
}