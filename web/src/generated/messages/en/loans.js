// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  none: "This chain has no loans between two persons: Weir was deployed here before there were any. Use the pools.",
  make: "Make an offer",
  connect: "Connect wallet",
  close: "Close",
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
    yours: "yours",
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
    anyToken: "any"
  },
  open: {
    title: "The offer you opened",
    have: "I have a link or a text",
    paste: "Link or text of an offer",
    pasteNote: "It is read here and sent nowhere.",
    file: "From a file",
    desk: "This is an offer of a swap or of a deal: it belongs to the desk."
  },
  check: {
    checking: "Checking with the chain …",
    failed: "The node does not answer, so this offer cannot be checked. Try again.",
    can: (d) => "Can be taken now: " + d.amount + ".",
    canSale: "Can be bought now.",
    cannot: (d) => "Cannot be taken: " + d.why,
    mineSale: "This is your own offer, and can be taken now.",
    mineRefused: (d) => "This is your own offer. Nobody can take it now: " + d.why,
    strangeToken: (d) => "No pool of this site lists " + d.symbol + ". Anyone can make a token of any name. Compare its address:",
    address: "Token"
  },
  warn: {
    pawnLender: "Whoever borrows holds an option on the collateral: they repay if it is worth more than they owe, and else leave it to you. Let the offer end soon.",
    pawnBorrower: "No price can end this loan, only time: whoever does not repay in time loses the collateral, however much it is worth.",
    noMinInterest: "No interest is due at once: anyone can take and repay in one transaction, and so use up the offer for nothing.",
    strangeOracle: "The price that decides over this loan comes from a pool that this site does not list. Its oracle may have been written by the other side.",
    thin: "The collateral is worth little more than the loan: a small fall leaves the lender short, or ends the loan.",
    noAuction: "There is no auction: after default the lender may take all collateral at once, also what it is worth beyond the debt.",
    clock: "The clock runs on while the loan token or the chain is stopped.",
    saleElsewhere: "Sell and buy claims only here: one that changes hands elsewhere may have been emptied before."
  },
  facts: {
    label: "Terms",
    maker: "Made by",
    taker: "Only for",
    rate: "Rate",
    rateOf: (d) => d.rate + " a year, fixed",
    term: "Term",
    collateral: "Collateral",
    collateralOf: (d) => d.amount + " for all of it",
    ltv: "Loan-to-value now",
    kind: "Protection",
    grace: "Grace after maturity",
    auction: "Auction after default",
    noAuction: "none",
    minInterest: "Interest due at once",
    minInterestOf: (d) => d.percent + " of the whole term’s",
    least: "At least",
    left: "Can be taken",
    source: "Comes from",
    wallet: "the maker’s wallet",
    pool: (d) => "the maker’s deposit in " + d.pool + ", where it earns " + d.apy + " until then",
    unknownPool: "a deposit in a pool that this site does not list",
    expiry: "Stands until",
    liquidation: "Liquidated at",
    liquidationOf: (d) => d.lltv + " of the collateral’s value, with a bonus of up to " + d.bonus,
    price: "Price",
    priceOf: (d) => d.percent + " of what is due",
    yield: "Yield to maturity",
    yieldOf: (d) => d.percent + " a year, if it is paid at maturity",
    borrower: "Borrower",
    lender: "Lender",
    lent: "Lent",
    dueNow: "Due now",
    dueAtMaturity: "Due at maturity",
    held: "Collateral held",
    health: "Health factor",
    waiting: "Paid and waiting",
    waitingShares: (d) => "worth " + d.amount + " in " + d.pool + ", earning " + d.apy,
    payTo: "Repayments",
    payPool: (d) => "earn " + d.apy + " in " + d.pool,
    payTokens: "wait as tokens",
    rollover: "At maturity",
    rolloverOf: (d) => "becomes a debt in " + d.pool + ", tip up to " + d.tip
  },
  take: {
    title: "Take it",
    amount: (d) => "How much (" + d.symbol + ")",
    note: (d) => "At least " + d.least + ", at most " + d.most + ".",
    all: "All",
    source: "Comes from",
    pay: "Repayments go into",
    payNone: "nowhere: they wait as tokens",
    payPool: (d) => d.pool + ", earning " + d.apy + " now",
    lend: "Lend",
    borrow: "Borrow",
    lendThis: (d) => "Lend " + d.amount,
    borrowThis: (d) => "Borrow " + d.amount,
    lines: {
      owed: "You owe",
      lent: "You have lent",
      held: "Collateral held",
      gets: "You get"
    },
    tooLittle: (d) => "Only " + d.has + " is there; " + d.needs + " is needed.",
    titleTake: (d) => "Take an offer: " + d.amount,
    doneLend: "Lent. The claim is yours; see “My claims”.",
    doneBorrow: "Borrowed. See “My loans”.",
    later: (d) => "On " + d.when + ", " + d.due + " is due. Repaid earlier, interest stops with the payment; at least " + d.least + " is due."
  },
  cancel: {
    label: "Withdraw this offer",
    title: "Withdraw an offer",
    done: "Withdrawn. Nobody can take it any more."
  },
  cancelAll: {
    title: "Withdraw all your offers",
    note: "None of your offers of loans and claims can be taken any more, not even one whose link is lost. Loans that run are not touched.",
    label: "Withdraw all",
    done: "All of your offers are withdrawn."
  },
  share: {
    title: "Share this offer",
    note: "Whoever has the link can take the offer, unless it names somebody.",
    copy: "Copy link",
    copied: "Link copied.",
    link: "Link",
    file: "Save as a file",
    qr: "QR code",
    qrFailed: "The QR code did not load. Try again",
    publish: "Publish it on the chain",
    titlePublish: "Publish an offer",
    published: "Published. It is listed under “Offers”.",
    list: "List it with this indexer",
    listed: "Listed. Who uses this indexer sees it.",
    notListed: (d) => "Not listed: " + d.why
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
    timeline: "Time line",
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
  act: {
    label: "What to do",
    repay: "Repay",
    addCollateral: "Add collateral",
    refinance: "Refinance",
    rollover: "Roll into a pool",
    claim: "Collect",
    seize: "Take the collateral",
    sell: "Sell the claim",
    keepTokens: "How repayments wait",
    transfer: "Transfer",
    roll: "Roll it",
    liquidate: "Liquidate",
    buy: "Buy collateral"
  },
  repay: {
    amount: (d) => "How much (" + d.symbol + ")",
    note: (d) => "Due now " + d.due + "; the wallet has " + d.has + ".",
    all: "All that is due",
    tooMuch: (d) => "Only " + d.due + " is due.",
    frees: (d) => "Frees " + d.collateral + " for the borrower.",
    send: "Repay",
    title: (d) => "Repay " + d.amount,
    done: "Repaid.",
    grows: (d) => "Interest grows by the second: " + d.most + " is approved, and " + select(d.isTakenBack, { true: "what is left of it is taken back", other: "what is left of it stays approved: this token takes no change of an approval" }) + "."
  },
  add: {
    amount: (d) => "How much (" + d.symbol + ")",
    note: (d) => "The wallet has " + d.has + ".",
    send: "Add collateral",
    title: (d) => "Add " + d.amount + " of collateral",
    done: "Added."
  },
  roll: {
    note: "Shortly before maturity anyone may turn the loan into a debt of yours in a pool, with the same collateral, so that it is not in default. Who does it gets the tip.",
    pool: "Into",
    option: (d) => d.pool + ": borrow " + d.symbol + " at " + d.apy + " now",
    none: "No pool of this site lists both tokens.",
    tip: "Tip at maturity, percent",
    tipNote: "At most 1 %. It grows from nothing until then.",
    leans: "In the pool this debt stands with all that you have there: other collateral of yours may answer for it.",
    rights: (d) => "Needs your permission that loans may borrow and manage for you in the pools until " + d.when + ".",
    send: "Set it up",
    off: "Take it back",
    title: (d) => "Set up rolling into " + d.pool,
    titleOff: "Take back the rollover",
    titleRights: "Let loans borrow for you",
    done: (d) => "Set up. From " + d.when + " on anyone may roll it.",
    doneOff: "Taken back.",
    now: "Roll it now",
    nowNote: (d) => "Pays the loan with a debt of the borrower in " + d.pool + ". You get " + d.tip + ".",
    titleNow: (d) => "Roll loan " + d.number,
    doneNow: "Rolled.",
    offFrom: (d) => "Do not roll into " + d.pool
  },
  refinance: {
    note: "Another lender’s offer of the same tokens pays this loan; the collateral moves over.",
    offer: "Offer",
    option: (d) => d.amount + " at " + d.rate + " for " + d.term,
    none: "Nobody offers to lend these tokens now.",
    amount: (d) => "New loan (" + d.symbol + ")",
    lines: {
      old: "This loan",
      "new": "New loan",
      rate: "Rate",
      collateral: "Collateral"
    },
    send: "Refinance",
    title: (d) => "Refinance loan " + d.number,
    done: "Refinanced."
  },
  claim: {
    note: "What was paid comes to your wallet.",
    asShares: (d) => "As a deposit in " + d.pool + ", without withdrawing it",
    send: "Collect",
    title: "Collect repayments",
    done: "Collected."
  },
  keep: {
    into: (d) => "Repayments go into " + d.pool + " and earn " + d.apy + " there. In a pool that is lent out fully they may have to wait.",
    tokens: "Keep repayments as tokens",
    lend: "Let repayments earn in the pool",
    title: "Change how repayments wait",
    done: "Changed."
  },
  seize: {
    note: (d) => "You take " + d.collateral + " in place of " + d.due + ". The loan is over then, whatever the collateral is worth.",
    worth: (d) => "The collateral is worth " + d.worth + " of what is due now.",
    send: (d) => "Take " + d.collateral,
    title: (d) => "Take the collateral of loan " + d.number,
    done: "Taken."
  },
  sell: {
    price: "Price, percent of what is due",
    note: (d) => "Now " + d.amount + ". The buyer’s yield to maturity is " + d.yield + " a year.",
    noteLate: (d) => "Now " + d.amount + ". The loan is past maturity.",
    noNumber: "Type a percentage between 1 and 1,000.",
    lasts: "Stands for",
    days: (d) => plural(d.count, 0, en, { one: "one day", other: number("en", d.count, 0) + " days" }),
    place: "Offer it for sale",
    sign: "Sign, and share a link",
    title: (d) => "Offer claim " + d.number + " for sale",
    done: "On sale. It is listed under “Claims for sale”.",
    signed: "Signed. Share it:"
  },
  transfer: {
    to: "To",
    send: "Transfer the claim",
    title: (d) => "Transfer claim " + d.number + " to " + d.who,
    done: "Transferred.",
    note: "Whoever owns the claim gets what the borrower pays. Nobody can bring it back.",
    self: "This is your own account.",
    contract: "The claim cannot be sent to the contract of loans itself."
  },
  buy: {
    amount: (d) => "You pay (" + d.symbol + ")",
    note: (d) => "Due " + d.due + "; the wallet has " + d.has + ".",
    part: (d) => "Buyers get " + d.percent + " of the collateral of what they pay; it grows until " + d.when + ".",
    gets: (d) => "You get at least " + d.collateral + ".",
    send: "Buy",
    sendLiquidate: "Liquidate",
    title: (d) => "Buy collateral of loan " + d.number,
    titleLiquidate: (d) => "Liquidate loan " + d.number,
    done: "Bought."
  },
  buyClaim: {
    note: (d) => "You pay " + d.paid + " now, and get what the borrower pays: " + d.due + " at maturity.",
    send: (d) => "Buy for " + d.paid,
    title: (d) => "Buy claim " + d.number,
    done: "Bought. See “My claims”.",
    gone: "The loan of this claim is over.",
    lines: {
      claims: "Owed to you"
    },
    price: "Price now",
    label: "Buy the claim"
  },
  days: (d) => plural(d.count, 0, en, { one: "one day", other: number("en", d.count, 0) + " days" }),
  hours: (d) => plural(d.count, 0, en, { one: "one hour", other: number("en", d.count, 0) + " hours" })
}