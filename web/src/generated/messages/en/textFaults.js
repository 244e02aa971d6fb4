// Written by `pnpm codegen` from web/messages.

export default {
  empty: "There is no offer in this link.",
  notAnOrder: "This is no offer. An offer’s text begins with “weir”, and a link ends with it.",
  checksum: "The text was changed on its way: some of its letters are others. Copy it again.",
  terms: "The terms in this text are not those that its maker signed. Do not take it.",
  tooLong: "This is longer than any offer.",
  version: (d) => "This offer was made by another version of Weir (" + d.version + "), which this page cannot read. Ask its maker for a new one.",
  truncated: (d) => "The text is cut off: " + d.has + " of " + d.needs + " bytes have arrived. Copy all of it.",
  trailing: "Something stands behind the offer. Copy the offer alone.",
  kind: "This offer is of a kind that this page does not know. A newer version may.",
  malformed: (d) => "This text was never an offer: its part “" + d.field + "” cannot be read.",
  chain: (d) => "This offer is for another chain (" + d.chain + "). This site is on chain " + d.here + ".",
  contract: (d) => "This offer is for another contract (" + d.other + "), not for this site’s (" + d.here + "). Nobody can take it here."
}