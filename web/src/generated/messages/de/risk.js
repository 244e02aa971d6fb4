// Written by `pnpm codegen` from web/messages.

export default {
  liquidatedIf: {
    falls: (d) => "Liquidiert, wenn " + d.symbol + " fällt auf",
    rises: (d) => "Liquidiert, wenn " + d.symbol + " steigt auf"
  },
  liquidatableWhile: {
    falls: (d) => "Liquidierbar, solange " + d.symbol + " unter",
    rises: (d) => "Liquidierbar, solange " + d.symbol + " über"
  },
  atAnyPrice: (d) => "Liquidierbar bei jedem Preis von " + d.symbol,
  noPriceToday: "heute ohne Preis",
  stress: {
    open: "Was, wenn sich Preise bewegen?",
    part: "Der Stresstest"
  },
  over: (d) => "über " + d.percent
}