// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  none: "This chain has no loans between two persons: Weir was deployed here before there were any. Use the pools.",
  make: "Make an offer",
  connect: "Connect wallet",
  close: "Close",
  haveLink: "Open an offer from a link, a text or a file",
  checking: "Checking with the chain …",
  book: {
    title: "Offers",
    tabs: "What is offered",
    lend: "To lend",
    borrow: "To borrow",
    sale: "Claims for sale",
    list: "Offers in this list",
    loading: "Loading offers",
    failed: "Neither the node nor the indexer tells what is offered. Open an offer from its link instead.",
    withoutChain: "The node does not search its log: these offers are from the indexer, which may leave some out.",
    withoutIndexer: "The indexer does not answer: these offers are from the chain’s log. Those that were only posted are missing.",
    empty: "Nobody offers this now. Make an offer yourself.",
    hidden: (d) => plural(d.count, 0, en, { one: "One offer that cannot be taken now is hidden.", other: number("en", d.count, 0) + " offers that cannot be taken now are hidden." }),
    showAll: "Show all",
    yours: "Yours",
    until: (d) => "until " + d.when,
    lends: (d) => "Lends " + d.amount,
    borrows: (d) => "Borrows " + d.amount,
    sells: (d) => "Sells a claim of " + d.amount,
    rate: (d) => d.rate + " a year for " + d.term,
    cover: (d) => select(d.isPawn, { true: "Pawn", other: "Price-protected" }) + " · against " + d.collateral + select(d.hasLtv, { true: " · loan-to-value " + d.percent, other: "" }),
    pawn: "Pawn",
    priced: "Price-protected",
    saleLine: (d) => d.percent + " of what is due, " + d.yield + " a year to maturity",
    noYield: "past maturity",
    token: "Token",
    anyToken: "Any"
  },
  mine: {
    title: "My loans",
    note: "What you have borrowed.",
    empty: "You owe nobody.",
    connect: "Connect a wallet to see your loans and claims.",
    failed: "The node does not search its log, so your loans cannot be listed. Use another node: see “Network”.",
    withoutIndexer: "The indexer does not answer: loans and claims are from the chain’s log, and everything works."
  },
  claims: {
    title: "My claims",
    note: "What others owe you. A claim is a token (ERC-721) that can be sold or given away.",
    empty: "Nobody owes you."
  },
  public: {
    title: "Open to anyone",
    note: "Loans in default whose collateral is auctioned, and loans that may be liquidated or rolled."
  },
  loan: {
    due: (d) => d.amount + " due",
    over: (d) => "over: " + d.how,
    ends: {
      repaid: "repaid",
      seized: "collateral taken by the lender",
      liquidated: "liquidated",
      bought: "collateral sold in the auction",
      rolled: "became a debt in a pool",
      refinanced: "paid by another loan"
    },
    timeline: "Timeline",
    marks: {
      start: "Taken",
      rolls: "Can be rolled",
      maturity: "Maturity",
      grace: "Grace ends",
      auction: "Auction ends"
    },
    phases: {
      term: "Running",
      grace: "Overdue",
      auction: "In auction",
      over: "In default"
    },
    next: {
      matures: (d) => "Matures in " + d.time + ". Then a time of grace begins; interest runs on.",
      defaults: (d) => "Past maturity. In " + d.time + " it is in default, and its collateral can be taken.",
      auctionEnds: (d) => "In auction: whoever pays gets more of the collateral by the minute. In " + d.time + " the lender may take what is left.",
      canBeTaken: "The lender may take all collateral now.",
      canBeLiquidated: "May be liquidated now: what is due exceeds the agreed part of the collateral’s value."
    },
    line: (d) => d.collateral + " held, " + d.rate + " a year",
    lent: (d) => d.amount + " lent",
    paid: "repayments wait"
  },
  days: (d) => plural(d.count, 0, en, { one: "one day", other: number("en", d.count, 0) + " days" }),
  hours: (d) => plural(d.count, 0, en, { one: "one hour", other: number("en", d.count, 0) + " hours" })
}