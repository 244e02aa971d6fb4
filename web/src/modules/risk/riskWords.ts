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
  target: {
    group: "Amount by health factor",
    label: "Get me to HF",
    hint: "The health factor that you want to have afterwards.",
    set: "Set",
    chip: (factor: string) => `HF ${factor}`,
    chipHint: (factor: string) => `The amount that leads to a health factor of ${factor}.`,
    tooLow: "Type a health factor of at least 1: below 1 others may liquidate you.",
    tooHigh: "Type a health factor of at most 100.",
    done: (factor: string, amount: string) => `${amount} leads to a health factor of ${factor}.`,
    above: (factor: string) => `You are at ${factor} or above already.`,
    below: (factor: string) => `You are below ${factor} already. Repay or add collateral to get there.`,
    none: "This does not change your health factor.",
    /** a repayment or deposit */
    short: (factor: string) => `Even all of it does not lead to ${factor}.`,
    /** a borrow or withdrawal */
    loose: (factor: string) => `All that you can move leaves you above ${factor}.`,
  },
  limitUse: "Borrow limit used",
  over: (percent: string) => `over ${percent}`,
} as const;
