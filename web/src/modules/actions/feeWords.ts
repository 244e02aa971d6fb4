/** The sentences of the network's fee. `amount` and `value` are formatted, with their units. */
export const feeWords = {
  label: "Network fee",
  about: (amount: string) => `about ${amount}`,
  atLeast: (amount: string) => `at least ${amount}`,
  several: (count: number) => `for ${count} transactions`,
  holds: "Your wallet holds ",
  comesTo: "; the network’s fee comes to at least ",
  end: ". ",
  add: (symbol: string) => `Add some ${symbol} to this account first.`,
};
