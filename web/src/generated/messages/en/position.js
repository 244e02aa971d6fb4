// Written by `pnpm codegen` from web/messages.

export default {
  loading: "Loading your position",
  whose: "Whose position?",
  whoseNote: "Connect a wallet and this page shows its position.",
  connect: "Connect wallet",
  inPool: (d) => "Your position in " + d.pool,
  history: "The history",
  nothing: "Nothing here yet.",
  first: (d) => "Get some tokens from the " + d.link + "; on this chain they are play money.",
  faucet: "faucet",
  second: (d) => "Supply one of them on the " + d.link + ". It earns from then on, and you can take it back.",
  marketsPage: "markets page",
  third: "Let it back debts, and borrow another token against it. The dialog shows how safe that leaves you before you sign.",
  untouched: (d) => "You have nothing in " + d.names + ".",
  or: (d) => d.one + " or " + d.other,
  markets: "See the markets"
}