// Written by `pnpm codegen` from web/messages.

export default {
  again: "Try again",
  strange: {
    mark: "Refused",
    title: "These are not this site’s contracts.",
    leave: "If this is not your own site: leave it, and inform its operator.",
    own: "If it is: configure this site’s own contracts, or serve the site that was built for the others.",
    why: (d) => "The server of this page sent a " + d.file + " that names other contracts than the page was built for. Your wallet would be asked to send tokens to them, so nothing is shown."
  },
  unknown: {
    mark: "Not connected",
    title: "This site does not know its chain yet.",
    why: (d) => "It asks its own server for " + d.file + ", beside this page, which names the chain, its RPC, the indexer and the contracts. That did not work out: " + d.reason,
    local: (d) => "On your own machine: run " + d.command + " in the repository and open the address that it prints. It writes this file and serves it.",
    server: (d) => "On a server: put the file beside " + d.page + "; “A public chain” in docs/network.md says what belongs in it."
  },
  siteNode: "Use the site’s node"
}