// Written by `pnpm codegen` from web/messages.

export default {
  loading: "Loading the reserve",
  title: (d) => d.symbol + " in " + d.pool,
  none: "No such reserve",
  noneTitle: "No such reserve.",
  noneNote: "No pool of this site has it. The link may be for another chain.",
  markets: "Markets",
  supplyApy: "Supply APY",
  borrowApy: "Borrow APY",
  utilisation: "Utilisation",
  target: (d) => "target " + d.percent,
  aYear: "a year",
  supplied: "Supplied",
  borrowed: "Borrowed",
  idle: "Available",
  totals: "The totals of this reserve",
  yours: "Your position here",
  history: "The history",
  inWallet: (d) => "In your wallet: " + d.amount,
  youSupply: (d) => "You supply " + d.amount,
  yourCollateral: (d) => "Your collateral: " + d.amount,
  youOwe: (d) => "You owe " + d.amount,
  toPosition: "My position",
  blocks: {
    history: "History",
    curve: "Rates by utilisation",
    rules: "The rules here",
    oracle: "Where the price comes from",
    holders: "Largest holders",
    lately: "What happened lately"
  },
  noEvents: "Nothing has happened in this reserve yet."
}