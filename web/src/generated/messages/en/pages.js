// Written by `pnpm codegen` from web/messages.

export default {
  description: "Lend and borrow with no operator in between.",
  markets: "Lend and borrow in isolated pools.",
  marketsNote: "Each pool keeps its own risk. What you lend earns from those who borrow; what you have in a pool can back what you owe there.",
  account: "Account",
  faucet: "Faucet",
  faucetNote: "Test tokens for a local chain. They have no value.",
  position: "My position",
  positionNote: "What you supply, hold and owe in each pool, how safe it is, and all you have done here.",
  reserve: "Reserve",
  missing: "Page not found.",
  missingNote: "The link may be outdated or mistyped.",
  toMarkets: "To the markets"
}