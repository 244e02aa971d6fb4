// Written by `pnpm codegen` from web/messages.
import { en } from "@messageformat/runtime/lib/cardinals";
import { plural, select } from "@messageformat/runtime";
export default {
  pending: "Waiting for a block",
  cancelled: "Cancelled in the wallet",
  replaced: "Another transaction took its place",
  dropped: "Dropped: no node waits for it any more. Send it again if you still want it",
  final: "Final: nothing can take it back",
  gone: "A reorganisation took it out of its block; it waits for another",
  refused: (d) => "Refused by the chain in block " + d.block,
  partial: (d) => "Only part of it took effect, up to block " + d.block,
  confirmations: (d) => plural(d.count, 0, en, { one: d.number + " confirmation", other: d.number + " confirmations" }) + select(d.safe, { true: ", safe", other: "" }),
  finalAfter: (d) => d.confirmed + " · final in about " + d.time,
  finalIn: (d) => d.confirmed + " · final in " + plural(d.count, 0, en, { one: d.number + " block", other: d.number + " blocks" })
}