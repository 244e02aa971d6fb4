// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
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
}