// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Back to the desk */
  readonly back: string;
  /** The node does not answer. The deal’s clocks run on: try again soon, or with another node. */
  readonly failed: string;
  /** The chain knows no deal with this id. */
  readonly unknown: string;
  /** The token of this deal does not answer as a token. */
  readonly badToken: string;
  readonly titles: {
    /** You buy {amount} */
    readonly buyer: (values: { amount: string | number }) => string;
    /** You sell {amount} */
    readonly seller: (values: { amount: string | number }) => string;
    /** A deal over {amount} */
    readonly other: (values: { amount: string | number }) => string;
  };
  /** It is your turn. */
  readonly yourTurn: string;
  readonly turnOf: {
    /** The maker’s turn. */
    readonly maker: string;
    /** The taker’s turn. */
    readonly taker: string;
    /** The buyer’s turn. */
    readonly buyer: string;
    /** The seller’s turn. */
    readonly seller: string;
    /** The watcher’s turn. */
    readonly watcher: string;
    /** The arbiter’s turn. */
    readonly arbiter: string;
    /** The backup’s turn. */
    readonly backup: string;
    /** Anyone can act. */
    readonly anyone: string;
  };
  readonly roles: {
    /** {now, select, true {You watch for the seller, and can say now that no money has come.} other {You watch for the seller. Once the buyer says to have paid, you can say that no money has come.}} */
    readonly watcher: (values: { now: boolean }) => string;
    /** {now, select, true {You are the arbiter: this dispute is yours to decide.} other {You are the arbiter. If it comes to a dispute, you decide.}} */
    readonly arbiter: (values: { now: boolean }) => string;
    /** {now, select, true {You are the arbiter’s backup, and can decide now.} other {You are the arbiter’s backup. If the arbiter has not decided 14 days into a dispute, you can.}} */
    readonly backup: (values: { now: boolean }) => string;
  };
  readonly phases: {
    /** The chain knows no such deal. */
    readonly none: string;
    /** Open. The seller has not been seen yet. */
    readonly unseen: string;
    /** Open. The buyer pays, and says so. */
    readonly paying: string;
    /** The time to pay is over. The buyer can still say that the money was sent. */
    readonly late: string;
    /** The buyer did not pay in time. Anyone can end the deal. */
    readonly expirable: string;
    /** The buyer says the money was sent. The seller looks, and releases or disputes. */
    readonly paid: string;
    /** The seller’s time is over. The seller can still release or dispute. */
    readonly overdue: string;
    /** The seller stayed silent. Anyone can say so. */
    readonly claimable: string;
    /** Disputed. The arbiter decides, or both agree. */
    readonly disputed: string;
    /** Disputed. The arbiter’s time is over: the backup may decide too, or both agree. */
    readonly backup: string;
    /** Disputed. The arbiter’s time is over, and there is no backup: the arbiter can still decide, or both agree. */
    readonly silentArbiter: string;
    /** Disputed. Nobody decides this dispute: only both together can end it. They can also appoint an arbiter. */
    readonly undecided: string;
    /** This deal is over. */
    readonly closed: string;
  };
  /** Until {when}: {time} left. */
  readonly until: (values: { time: string | number; when: string | number }) => string;
  readonly silence: {
    /** If nobody does anything, nothing happens, ever. The escrow holds everything until somebody acts. */
    readonly none: string;
    /** If nobody does anything, anyone can end the deal from {when} on. {payout} */
    readonly expire: (values: { payout: string | number; when: string | number }) => string;
    /** If nobody does anything, anyone can have it released from {when} on. {payout} */
    readonly claim: (values: { payout: string | number; when: string | number }) => string;
    /** If nobody does anything, anyone can make it a dispute from {when} on. */
    readonly dispute: (values: { when: string | number }) => string;
  };
  readonly payout: {
    /** You get {own}, the seller {other}.{judge, select, arbiter { The arbiter gets {fee}.} backup { The backup gets {fee}.} other {}} */
    readonly buyer: (values: { fee: string | number; judge: "arbiter" | "backup" | "other"; other: string | number; own: string | number }) => string;
    /** You get {own}, the buyer {other}.{judge, select, arbiter { The arbiter gets {fee}.} backup { The backup gets {fee}.} other {}} */
    readonly seller: (values: { fee: string | number; judge: "arbiter" | "backup" | "other"; other: string | number; own: string | number }) => string;
    /** The buyer gets {buyer}, the seller {seller}.{judge, select, arbiter { The arbiter gets {fee}.} backup { The backup gets {fee}.} other {}} */
    readonly other: (values: { buyer: string | number; fee: string | number; judge: "arbiter" | "backup" | "other"; seller: string | number }) => string;
  };
  readonly warn: {
    /** Not yet: do not pay. The seller has not been seen, and may never come. */
    readonly unseen: string;
    /** The seller has been seen. Pay now, from an account in your own name, and say so here at once: later is at your risk. */
    readonly payNow: string;
    /** Never release before the money is there. Look at your account yourself. A bank payment can be reversed, and may come from a stranger’s account. */
    readonly release: string;
  };
  /** What you can do */
  readonly actions: string;
  readonly calls: {
    readonly confirm: {
      /** Say that I am here */
      readonly title: string;
    };
    readonly markPaid: {
      /** I have paid */
      readonly title: string;
      /** Starts the seller’s time. If you have not paid, this costs you your bond. */
      readonly note: string;
    };
    readonly expire: {
      /** End the deal */
      readonly title: string;
      /** The buyer did not pay in time. */
      readonly note: string;
    };
    readonly release: {
      /** Release the tokens */
      readonly title: string;
      /** Gives the tokens to the buyer, for good. */
      readonly note: string;
    };
    readonly concede: {
      /** Give up */
      readonly title: string;
      /** Gives the other side what it claims. */
      readonly note: string;
    };
    readonly dispute: {
      /** No money has come */
      readonly title: string;
      /** Stops the clock. The arbiter decides, or you agree. */
      readonly note: string;
      /** Stops the clock. Nobody decides then: only both of you together can end the deal, or appoint an arbiter. */
      readonly noteAlone: string;
    };
    readonly claim: {
      /** The seller is silent */
      readonly title: string;
      /** The seller’s time is over. */
      readonly note: string;
    };
    readonly rule: {
      /** Rule */
      readonly title: string;
      /** You decide this dispute. Your ruling is final. The loser’s bond pays your fee. */
      readonly note: string;
    };
  };
  readonly confirm: {
    /** The buyer then knows that you are there, and the time to pay starts again, once. */
    readonly starts: string;
    /** The buyer then knows that you are there. */
    readonly seen: string;
    /** The buyer then knows that you are there, and your silence gives the tokens away: without this it leads to a dispute. If no money has come, say that instead. */
    readonly silenceReleases: string;
    /** Your time to release is over. Once you have been seen, anyone can give the tokens to the buyer at once. If no money has come, do not do this: say “No money has come” instead. */
    readonly releasesNow: string;
  };
  readonly ticks: {
    /** The money is on my account. I have looked myself. */
    readonly release: string;
    /** I give this deal up. */
    readonly concede: string;
    /** I have sent the money. */
    readonly markPaid: string;
    /** The money is on my account. I know that anyone can then release. */
    readonly confirm: string;
  };
  /** Part of the amount for the buyer, in percent */
  readonly buyerShare: string;
  /** 100: the buyer is right. 0: the seller is right. */
  readonly buyerShareNote: string;
  /** Type a number from 0 to 100, with two digits after the point at most. */
  readonly badShare: string;
  /** Done. */
  readonly done: string;
  /** Timeline */
  readonly history: string;
  readonly events: {
    /** Opened. Tokens and bonds are in escrow. */
    readonly Opened: string;
    /** The maker was seen. */
    readonly Confirmed: string;
    /** The buyer says to have paid. */
    readonly Paid: string;
    /** Disputed. */
    readonly Disputed: string;
    /** Both appointed an arbiter. */
    readonly Appointed: string;
    /** Ruled: {share} of the amount for the buyer. */
    readonly Ruled: (values: { share: string | number }) => string;
  };
  readonly endings: {
    /** Ended without payment. {payout} */
    readonly expired: (values: { payout: string | number }) => string;
    /** The buyer gave up. {payout} */
    readonly conceded: (values: { payout: string | number }) => string;
    /** The seller released. {payout} */
    readonly released: (values: { payout: string | number }) => string;
    /** Released by the seller’s silence. {payout} */
    readonly claimed: (values: { payout: string | number }) => string;
    /** Both agreed. {payout} */
    readonly agreed: (values: { payout: string | number }) => string;
    /** Closed by the ruling. {payout} */
    readonly ruled: (values: { payout: string | number }) => string;
  };
  readonly clocks: {
    /** The seller’s time to be seen ends. */
    readonly unseen: string;
    /** The time to pay ends. */
    readonly paying: string;
    /** The grace of three hours ends. */
    readonly late: string;
    /** The time to release ends. */
    readonly paid: string;
    /** The grace of three hours ends. */
    readonly overdue: string;
    /** The arbiter’s time ends. */
    readonly disputed: string;
  };
  readonly clockSilence: {
    /** Anyone can end the deal. */
    readonly expire: string;
    /** Anyone can say that the seller was silent. */
    readonly claim: string;
  };
  /** Rules of this deal */
  readonly rules: string;
  /** Seller */
  readonly seller: string;
  /** Buyer */
  readonly buyer: string;
  readonly terms: {
    /** Terms */
    readonly title: string;
    /** To pay */
    readonly money: string;
    /** Price */
    readonly price: string;
    /** By */
    readonly method: string;
    /** This browser does not know what was agreed about the money. The chain has its hash alone. */
    readonly unknown: string;
    /** Copy the terms for the other side */
    readonly copy: string;
    /** Terms from the other side */
    readonly paste: string;
    /** The text or link that you were sent. It has to match what both signed. */
    readonly pasteNote: string;
    /** This offer comes without its terms. */
    readonly none: string;
    /** These are not the terms of this deal: their hash is another. */
    readonly other: string;
    /** This browser keeps nothing. Save the terms yourself. */
    readonly notKept: string;
  };
  readonly consent: {
    /** Settle it together */
    readonly title: string;
    /** One of you signs, which costs nothing, and passes the text on. The other carries it out. */
    readonly note: string;
    /** {symbol} for the buyer */
    readonly share: (values: { symbol: string | number }) => string;
    /** Of {amount}. The seller gets the rest; both get their bonds back, without a fee. */
    readonly shareNote: (values: { amount: string | number }) => string;
    /** Sign the split */
    readonly signShare: string;
    /** Another arbiter */
    readonly arbiter: string;
    /** An account that both trust, and that serves as an arbiter. Without a fee. */
    readonly arbiterNote: string;
    /** Sign for this arbiter */
    readonly signArbiter: string;
    /** Signed. Pass the text on to the other side: it can be carried out until {when}. */
    readonly signed: (values: { when: string | number }) => string;
    /** Copy the text */
    readonly copy: string;
    /** Signed text of the other side */
    readonly paste: string;
    /** This is an offer, not something that the other side signed about a deal. */
    readonly notConsent: string;
    /** The other side did not sign this, or has taken it back. */
    readonly notSigned: string;
    /** Ask the other side for a new text. */
    readonly askAgain: string;
    /** This was signed for another deal. */
    readonly otherDeal: string;
    /** The buyer gets {buyer}, the seller {seller}. Both get their bonds back. */
    readonly saysShare: (values: { buyer: string | number; seller: string | number }) => string;
    /** {who} becomes the arbiter, for a fee of {fee}. */
    readonly saysArbiter: (values: { fee: string | number; who: string | number }) => string;
    /** Carry it out */
    readonly carryOut: string;
  };
};
export default messages;
