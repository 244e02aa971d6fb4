/** The sentences of this module that a person reads. */
export const riskWords = {
  liquidatedIf: {
    falls: (symbol: string) => `Liquidated if ${symbol} falls to`,
    rises: (symbol: string) => `Liquidated if ${symbol} rises to`,
  },
  liquidatableWhile: {
    falls: (symbol: string) => `Liquidatable while ${symbol} is below`,
    rises: (symbol: string) => `Liquidatable while ${symbol} is above`,
  },
  atAnyPrice: (symbol: string) => `Liquidatable at any price of ${symbol}`,
  noPriceToday: "no price today",
  stress: {
    open: "What if prices move?",
    part: "The stress test",
  },
  over: (percent: string) => `over ${percent}`,
} as const;
