// Written by `pnpm codegen` from web/messages.

export default {
  markets: "Markets",
  position: "My position",
  faucet: "Faucet",
  main: "Main",
  more: "More",
  skip: "Skip to content",
  home: "Weir, to the markets",
  wallet: "Your wallet",
  connection: "The state of the connection",
  "switch": "The switch of networks",
  transactions: "The state of your transactions",
  thisPage: "This page",
  light: "Switch to light colours",
  dark: "Switch to dark colours",
  colours: "Switch colours",
  unaudited: "Unaudited.",
  unauditedNote: "Weir’s contracts have not been reviewed by an outside auditor. Do not put in what you cannot afford to lose. No operator, no fee switch, no account: this page connects only to your wallet, an RPC node and an indexer.",
  chain: "The state of the chain",
  keys: "Keys",
  keysPart: "The list of keys",
  wrongNetwork: "Wrong network.",
  wrongNetworkNote: "Nothing can be sent until the wallet is switched; what does that could not be loaded. Check the connection, or switch in the wallet itself.",
  morePart: "The list of further pages"
}