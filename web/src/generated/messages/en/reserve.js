// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  history: {
    title: "History",
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
  oracle: {
    unknown: "This oracle does not tell its feeds. Its address is among the rules here.",
    silent: "The indexer does not answer, so the feeds are not shown now. The price itself comes from the chain.",
    role: {
      primary: (d) => "The price of " + d.symbol,
      second: (d) => "A second source for " + d.symbol,
      ratio: (d) => "What one " + d.symbol + " is worth in its underlying token"
    },
    roleMeaning: {
      primary: "The band begins with it.",
      second: "While the two differ, the band spans both.",
      ratio: "It multiplies the price."
    },
    noAnswer: "It gives no answer now.",
    answered: (d) => "Answered " + d.answer + ", " + d.when + ".",
    tooOld: "That is too old to count: there is no price until it answers again.",
    limits: (d) => "An answer counts for " + d.age + ", and between " + d.least + " and " + d.most + ".",
    growth: (d) => "As collateral, at most " + d.cap + " counts now: it was " + d.snapshot + " on " + d.day + " and may rise by " + d.percent + " of that a year.",
    overCap: "It is above that now: what is above raises no borrow limit.",
    deviation: (d) => "The two sources may differ by " + d.percent + ". A larger difference is a dispute: the band spans both for up to " + d.grace + ", and is the first source ± " + d.percent + " after that, until they have agreed for a day.",
    single: "There is no second source to compare with.",
    hours: (d) => plural(d.count, 0, en, { one: "1 hour", other: number("en", d.count, 0) + " hours" }),
    minutes: (d) => plural(d.count, 0, en, { one: "1 minute", other: number("en", d.count, 0) + " minutes" })
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