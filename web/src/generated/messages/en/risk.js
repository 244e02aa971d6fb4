// Written by `pnpm codegen` from web/messages.

export default {
  atAnyPrice: (d) => d.term + " at any price of " + d.symbol,
  noPriceToday: "(no price today)",
  stress: {
    open: "What if prices move?",
    part: "The stress test"
  },
  over: (d) => "over " + d.percent,
  liquidated: {
    term: "Liquidated",
    falls: (d) => d.term + " if " + d.symbol + " falls to " + d.price + " " + d.change,
    rises: (d) => d.term + " if " + d.symbol + " rises to " + d.price + " " + d.change
  },
  liquidatable: {
    term: "Liquidatable",
    falls: (d) => d.term + " while " + d.symbol + " is below " + d.price + " " + d.change,
    rises: (d) => d.term + " while " + d.symbol + " is above " + d.price + " " + d.change
  },
  change: (d) => "(" + d.percent + ")"
}