// Written by `pnpm codegen` from web/messages.

export default {
  foreignReserve: {
    sentence: (d) => "This site’s node gives a reserve of another pool for " + d.symbol + " of " + d.pool + ".",
    remedy: "Nothing was signed. The node is wrong: use this site with another one."
  },
  remedy: "Nothing was signed. One of the two nodes is wrong: find out which before you sign anything here.",
  reserve: (d) => d.wallet + "’s own node has no " + d.symbol + " in " + d.pool + "; this site’s node has.",
  token: (d) => d.wallet + "’s own node says that " + d.symbol + " in " + d.pool + " is the token " + d.own + "; this site’s node says " + d.shown + ".",
  decimals: (d) => d.wallet + "’s own node says that " + d.symbol + " has " + d.own + " decimals; this site’s node says " + d.shown + ". Any amount would differ from the one shown.",
  symbol: (d) => d.wallet + "’s own node calls this token " + d.own + "; this site’s node calls it " + d.shown + ".",
  unconfirmed: {
    error: (d) => d.wallet + "’s own node does not confirm what you are about to sign: it answers with an error (" + d.reason + ").",
    late: (d) => d.wallet + "’s own node does not confirm what you are about to sign: no answer came within " + d.seconds + " s.",
    remedy: (d) => "Nothing was signed. Check its network in " + d.wallet + ", then try again."
  },
  noWallet: "no wallet is connected",
  foreignNode: {
    sentence: (d) => "This site’s node serves chain " + d.reported + "; this action is for chain " + d.chainId + ".",
    remedy: (d) => "Nothing was signed. The operator of this site must configure a node of chain " + d.chainId + " in config.json."
  }
}