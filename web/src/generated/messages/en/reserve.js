// Written by `pnpm codegen` from web/messages.

export default {
  history: {
    shows: "What the chart shows",
    span: "How far back",
    csv: "Save as CSV",
    csvHint: "All values of the time shown, in full.",
    over: (d) => d.what + " over " + d.span,
    average: (d) => "Average of the time shown: " + d.entries,
    sources: "The past comes from the indexer, the present from the chain.",
    silent: "The indexer does not answer, so history is missing for now.",
    empty: "No history yet.",
    noPrice: "not known",
    holes: "Thin lines bridge hours of which the indexer knows no price.",
    now: "Now",
    marks: (d) => "Marked in the chart: " + d.count,
    liquidation: "Liquidation",
    setting: "Change of settings",
    marksMissing: "Liquidations and changes of settings are missing: the indexer does not tell them now.",
    says: (d) => d.when + ": " + d.entries,
    entry: (d) => d.name + " " + d.value
  },
  spans: {
    day: {
      label: "24h",
      name: "the last 24 hours"
    },
    week: {
      label: "7d",
      name: "the last 7 days"
    },
    month: {
      label: "30d",
      name: "the last 30 days"
    },
    year: {
      label: "1y",
      name: "the last year"
    },
    all: {
      label: "All",
      name: "all time"
    }
  },
  series: {
    rates: "Rates",
    amounts: "Amounts",
    utilisation: "Utilisation",
    price: "Price",
    target: "Rate at target"
  },
  lines: {
    supplyApy: "Supply APY",
    borrowApy: "Borrow APY",
    supplied: "Supplied",
    borrowed: "Borrowed",
    utilisation: "Utilisation",
    low: "Low",
    high: "High",
    target: "Rate at target"
  },
  holders: {
    supply: "Suppliers",
    borrow: "Borrowers",
    none: "Nobody yet.",
    silent: "The indexer does not answer, so holders are missing for now.",
    note: "From the indexer. Shares are of all that is supplied or borrowed now.",
    you: "you"
  },
  curve: {
    nowAt: (d) => "Now, at " + d.percent + " utilisation",
    at: (d) => "At " + d.percent + " utilisation",
    says: (d) => d.at + ": supply " + d.supply + ", borrow " + d.borrow,
    label: "Rates by utilisation",
    target: "target"
  }
}