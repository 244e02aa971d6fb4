// Written by `pnpm codegen` from web/messages.

export default {
  otherChain: (d) => "It names chain " + d.chainId + ", but the deployment is on chain " + d.deployed + ".",
  noServer: "The server of this page no longer answers.",
  status: (d) => "The server answered " + d.status + ".",
  noJson: "It is not valid JSON.",
  contracts: (d) => "core " + d.core + ", lens " + d.lens,
  withPeer: (d) => "core " + d.core + ", lens " + d.lens + ", desk " + d.desk + ", loans " + d.loans + ", their lens " + d.peerLens,
  unconfirmed: (d) => "Its contracts are not where this site’s own code puts them (" + d.ours + "), and no node of chain " + d.chainId + " answers at " + d.nodes + " to say whether their code is the same.",
  strange: (d) => "Its contracts (" + d.given + ") are not those that this site was built for: neither their addresses nor their code. Its own are " + d.ours + ".",
  withOwn: (d) => "With your own node: " + d.reason
}