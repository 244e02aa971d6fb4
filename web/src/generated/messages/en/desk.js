// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  noDesk: "There is no desk on this chain: Weir was deployed here before there was one.",
  dealTitle: "Deal",
  connect: "Connect wallet",
  close: "Close",
  makeSwap: "Offer a swap",
  makeAd: "Sell or buy for money",
  myDeals: "Your deals",
  myDealsFailed: "The node does not search its log, so your deals cannot be listed. A deal that you have as a link works all the same.",
  myDealsFromLog: "The indexer does not answer: these are from the chain’s log, and everything works.",
  turnUntil: (d) => d.who + " " + d.time + " left.",
  named: {
    title: "Offers that name you",
    note: "They name you to decide their disputes. Nobody can open a deal from them before you serve as an arbiter, for at least 30 days more: see below.",
    arbiter: "You would be the arbiter.",
    backup: "You would be the arbiter’s backup."
  },
  haveLink: "Open an offer from a link, a text or a file",
  book: "Offers",
  bookEmpty: "Nobody offers anything here yet. Be the first.",
  bookNoMatch: "No offer matches these filters.",
  bookNote: "The chain has checked each offer for this block. Anyone can offer, and anyone can lie about who they are.",
  bookFailed: "Neither the node nor the indexer gives a list of offers. An offer that you have as a link works all the same.",
  bookWithoutChain: "The node does not search its log: these offers are from the indexer, which may leave some out.",
  bookWithoutIndexer: "The indexer does not answer: these offers are from the chain’s log. Those that were only posted are missing.",
  loadingBook: "Looking for offers",
  filters: "Filters",
  filter: {
    kind: "Kind",
    any: "Any",
    swap: "Token for token",
    sell: "For sale, for money",
    buy: "Wanted, for money",
    token: "Token",
    method: "Payment method",
    takeable: "Only what can be taken now",
    done: "Its maker has done",
    doneAtLeast: (d) => plural(d.count, 0, en, { one: "at least one deal", other: "at least " + number("en", d.count, 0) + " deals" }),
    amount: "At least so much of it"
  },
  yours: "Yours",
  until: (d) => "until " + d.when,
  offer: {
    swap: (d) => d.sell + " for " + d.buy,
    rate: (d) => d.amount + " " + d.buy + " for 1 " + d.sell,
    range: (d) => d.least + " to " + d.most,
    sell: (d) => d.amount + " for sale",
    buy: (d) => d.amount + " wanted",
    price: (d) => d.price + " " + d.currency + " for one, by " + d.method,
    hiddenTerms: "Price and payment are not in this offer. Ask its maker before you take it."
  },
  checking: "The chain is asked what can be taken"
}