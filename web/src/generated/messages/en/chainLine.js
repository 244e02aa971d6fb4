// Written by `pnpm codegen` from web/messages.

export default {
  block: (d) => "Block " + d.number,
  final: (d) => "final up to " + d.number,
  noNode: "no node answers",
  from: (d) => "from " + d.host,
  foreign: (d) => d.host + " serves chain " + d.chainId,
  silent: (d) => d.host + " does not answer",
  behind: (d) => d.host + " is behind",
  network: "Network",
  liquidated: "The notice of liquidations",
  indexer: "The state of the indexer",
  alerts: "The watch over your alerts"
}