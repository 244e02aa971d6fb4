// Written by `pnpm codegen` from web/messages.

export default {
  atAnyPrice: (d) => d.term + " bei jedem Preis von " + d.symbol,
  noPriceToday: "(heute ohne Preis)",
  stress: {
    open: "Was, wenn sich Preise bewegen?",
    part: "Der Stresstest"
  },
  over: (d) => "über " + d.percent,
  liquidated: {
    term: "Liquidiert",
    falls: (d) => d.term + ", wenn " + d.symbol + " auf " + d.price + " fällt " + d.change,
    rises: (d) => d.term + ", wenn " + d.symbol + " auf " + d.price + " steigt " + d.change
  },
  liquidatable: {
    term: "Liquidierbar",
    falls: (d) => d.term + ", solange " + d.symbol + " unter " + d.price + " liegt " + d.change,
    rises: (d) => d.term + ", solange " + d.symbol + " über " + d.price + " liegt " + d.change
  },
  change: (d) => "(" + d.percent + ")"
}