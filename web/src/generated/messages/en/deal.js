// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  back: "Back to the desk",
  failed: "The node does not answer. The deal’s clocks run on: try again soon, or with another node.",
  unknown: "The chain knows no deal with this id.",
  badToken: "The token of this deal does not answer as a token.",
  titles: {
    buyer: (d) => "You buy " + d.amount,
    seller: (d) => "You sell " + d.amount,
    other: (d) => "A deal over " + d.amount
  },
  yourTurn: "It is your turn.",
  turnOf: {
    maker: "The maker’s turn.",
    taker: "The taker’s turn.",
    buyer: "The buyer’s turn.",
    seller: "The seller’s turn.",
    watcher: "The watcher’s turn.",
    arbiter: "The arbiter’s turn.",
    backup: "The backup’s turn.",
    anyone: "Anyone can act."
  },
  roles: {
    watcher: (d) => select(d.now, { true: "You watch for the seller, and can say now that no money has come.", other: "You watch for the seller. Once the buyer says to have paid, you can say that no money has come." }),
    arbiter: (d) => select(d.now, { true: "You are the arbiter: this dispute is yours to decide.", other: "You are the arbiter. If it comes to a dispute, you decide." }),
    backup: (d) => select(d.now, { true: "You are the arbiter’s backup, and can decide now.", other: "You are the arbiter’s backup. If the arbiter has not decided 14 days into a dispute, you can." })
  },
  phases: {
    none: "The chain knows no such deal.",
    unseen: "Open. The seller has not been seen yet.",
    paying: "Open. The buyer pays, and says so.",
    late: "The time to pay is over. The buyer can still say that the money was sent.",
    expirable: "The buyer did not pay in time. Anyone can end the deal.",
    paid: "The buyer says the money was sent. The seller looks, and releases or disputes.",
    overdue: "The seller’s time is over. The seller can still release or dispute.",
    claimable: "The seller stayed silent. Anyone can say so.",
    disputed: "Disputed. The arbiter decides, or both agree.",
    backup: "Disputed. The arbiter’s time is over: the backup may decide too, or both agree.",
    silentArbiter: "Disputed. The arbiter’s time is over, and there is no backup: the arbiter can still decide, or both agree.",
    undecided: "Disputed. Nobody decides this dispute: only both together can end it. They can also appoint an arbiter.",
    closed: "This deal is over."
  },
  until: (d) => "Until " + d.when + ": " + d.time + " left.",
  silence: {
    none: "If nobody does anything, nothing happens, ever. The escrow holds everything until somebody acts.",
    expire: (d) => "If nobody does anything, anyone can end the deal from " + d.when + " on. " + d.payout,
    claim: (d) => "If nobody does anything, anyone can have it released from " + d.when + " on. " + d.payout,
    dispute: (d) => "If nobody does anything, anyone can make it a dispute from " + d.when + " on."
  },
  payout: {
    buyer: (d) => "You get " + d.own + ", the seller " + d.other + "." + select(d.judge, { arbiter: " The arbiter gets " + d.fee + ".", backup: " The backup gets " + d.fee + ".", other: "" }),
    seller: (d) => "You get " + d.own + ", the buyer " + d.other + "." + select(d.judge, { arbiter: " The arbiter gets " + d.fee + ".", backup: " The backup gets " + d.fee + ".", other: "" }),
    other: (d) => "The buyer gets " + d.buyer + ", the seller " + d.seller + "." + select(d.judge, { arbiter: " The arbiter gets " + d.fee + ".", backup: " The backup gets " + d.fee + ".", other: "" })
  },
  warn: {
    unseen: "Not yet: do not pay. The seller has not been seen, and may never come.",
    payNow: "The seller has been seen. Pay now, from an account in your own name, and say so here at once: later is at your risk.",
    release: "Never release before the money is there. Look at your account yourself. A bank payment can be reversed, and may come from a stranger’s account."
  },
  actions: "What you can do",
  calls: {
    confirm: {
      title: "Say that I am here"
    },
    markPaid: {
      title: "I have paid",
      note: "Starts the seller’s time. If you have not paid, this costs you your bond."
    },
    expire: {
      title: "End the deal",
      note: "The buyer did not pay in time."
    },
    release: {
      title: "Release the tokens",
      note: "Gives the tokens to the buyer, for good."
    },
    concede: {
      title: "Give up",
      note: "Gives the other side what it claims."
    },
    dispute: {
      title: "No money has come",
      note: "Stops the clock. The arbiter decides, or you agree.",
      noteAlone: "Stops the clock. Nobody decides then: only both of you together can end the deal, or appoint an arbiter."
    },
    claim: {
      title: "The seller is silent",
      note: "The seller’s time is over."
    },
    rule: {
      title: "Rule",
      note: "You decide this dispute. Your ruling is final. The loser’s bond pays your fee."
    }
  },
  confirm: {
    starts: "The buyer then knows that you are there, and the time to pay starts again, once.",
    seen: "The buyer then knows that you are there.",
    silenceReleases: "The buyer then knows that you are there, and your silence gives the tokens away: without this it leads to a dispute. If no money has come, say that instead.",
    releasesNow: "Your time to release is over. Once you have been seen, anyone can give the tokens to the buyer at once. If no money has come, do not do this: say “No money has come” instead."
  },
  ticks: {
    release: "The money is on my account. I have looked myself.",
    concede: "I give this deal up.",
    markPaid: "I have sent the money.",
    confirm: "The money is on my account. I know that anyone can then release."
  },
  buyerShare: "Part of the amount for the buyer, in percent",
  buyerShareNote: "100: the buyer is right. 0: the seller is right.",
  badShare: "Type a number from 0 to 100, with two digits after the point at most.",
  done: "Done.",
  history: "Timeline",
  events: {
    Opened: "Opened. Tokens and bonds are in escrow.",
    Confirmed: "The maker was seen.",
    Paid: "The buyer says to have paid.",
    Disputed: "Disputed.",
    Appointed: "Both appointed an arbiter.",
    Ruled: (d) => "Ruled: " + d.share + " of the amount for the buyer."
  },
  endings: {
    expired: (d) => "Ended without payment. " + d.payout,
    conceded: (d) => "The buyer gave up. " + d.payout,
    released: (d) => "The seller released. " + d.payout,
    claimed: (d) => "Released by the seller’s silence. " + d.payout,
    agreed: (d) => "Both agreed. " + d.payout,
    ruled: (d) => "Closed by the ruling. " + d.payout
  },
  clocks: {
    unseen: "The seller’s time to be seen ends.",
    paying: "The time to pay ends.",
    late: "The grace of three hours ends.",
    paid: "The time to release ends.",
    overdue: "The grace of three hours ends.",
    disputed: "The arbiter’s time ends."
  },
  clockSilence: {
    expire: "Anyone can end the deal.",
    claim: "Anyone can say that the seller was silent."
  },
  rules: "Rules of this deal",
  seller: "Seller",
  buyer: "Buyer",
  terms: {
    title: "Terms",
    money: "To pay",
    price: "Price",
    method: "By",
    unknown: "This browser does not know what was agreed about the money. The chain has its hash alone.",
    copy: "Copy the terms for the other side",
    paste: "Terms from the other side",
    pasteNote: "The text or link that you were sent. It has to match what both signed.",
    none: "This offer comes without its terms.",
    other: "These are not the terms of this deal: their hash is another.",
    notKept: "This browser keeps nothing. Save the terms yourself."
  },
  consent: {
    title: "Settle it together",
    note: "One of you signs, which costs nothing, and passes the text on. The other carries it out.",
    share: (d) => d.symbol + " for the buyer",
    shareNote: (d) => "Of " + d.amount + ". The seller gets the rest; both get their bonds back, without a fee.",
    signShare: "Sign the split",
    arbiter: "Another arbiter",
    arbiterNote: "An account that both trust, and that serves as an arbiter. Without a fee.",
    signArbiter: "Sign for this arbiter",
    signed: (d) => "Signed. Pass the text on to the other side: it can be carried out until " + d.when + ".",
    copy: "Copy the text",
    paste: "Signed text of the other side",
    notConsent: "This is an offer, not something that the other side signed about a deal.",
    notSigned: "The other side did not sign this, or has taken it back.",
    askAgain: "Ask the other side for a new text.",
    otherDeal: "This was signed for another deal.",
    saysShare: (d) => "The buyer gets " + d.buyer + ", the seller " + d.seller + ". Both get their bonds back.",
    saysArbiter: (d) => d.who + " becomes the arbiter, for a fee of " + d.fee + ".",
    carryOut: "Carry it out"
  }
}