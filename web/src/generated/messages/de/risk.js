// Written by `pnpm codegen` from web/messages.

export default {
  liquidatedIf: {
    falls: (d) => "Liquidated if " + d.symbol + " falls to",
    rises: (d) => "Liquidated if " + d.symbol + " rises to"
  },
  liquidatableWhile: {
    falls: (d) => "Liquidatable while " + d.symbol + " is below",
    rises: (d) => "Liquidatable while " + d.symbol + " is above"
  },
  atAnyPrice: (d) => "Liquidatable at any price of " + d.symbol,
  noPriceToday: "no price today",
  stress: {
    open: "What if prices move?",
    part: "The stress test"
  },
  over: (d) => "over " + d.percent
}