// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly open: {
    /** The offer you opened */
    readonly title: string;
    /** Link or text of an offer */
    readonly paste: string;
    /** It is read in this browser and sent nowhere. */
    readonly pasteNote: string;
    /** Choose a file */
    readonly file: string;
    /** This is an offer of a swap or of a deal: it belongs to the desk. */
    readonly desk: string;
  };
  readonly check: {
    /** The node does not answer, so this offer cannot be checked. Try again. */
    readonly failed: string;
    /** Can be taken now: {amount}. */
    readonly can: (values: { amount: string | number }) => string;
    /** Can be bought now. */
    readonly canSale: string;
    /** This cannot be taken. {why} */
    readonly cannot: (values: { why: string | number }) => string;
    /** This is your own offer. It can be taken now. */
    readonly mineSale: string;
    /** This is your own offer. It cannot be taken. {why} */
    readonly mineRefused: (values: { why: string | number }) => string;
    /** No pool of this site lists {symbol}. Anyone can make a token of any name. Compare its address: */
    readonly strangeToken: (values: { symbol: string | number }) => string;
    /** Token */
    readonly address: string;
  };
  readonly warn: {
    /** The borrower holds an option on the collateral: they repay if it is worth more than the debt, and otherwise leave it to you. Let the offer end soon. */
    readonly pawnLender: string;
    /** No price can end this loan, only time: whoever does not repay in time loses the collateral, however much it is worth. */
    readonly pawnBorrower: string;
    /** No interest is due at once: anyone can take and repay in one transaction, and so use up the offer for nothing. */
    readonly noMinInterest: string;
    /** The price that decides over this loan comes from a pool that this site does not list. Its oracle may have been written by the other side. */
    readonly strangeOracle: string;
    /** The collateral is worth little more than the loan: a small fall leaves the lender short, or ends the loan. */
    readonly thin: string;
    /** There is no auction: after default the lender may take all collateral at once, also what it is worth beyond the debt. */
    readonly noAuction: string;
    /** The clock runs on while the loan token or the chain is stopped. */
    readonly clock: string;
    /** Sell and buy claims only here: one that changes hands elsewhere may have been emptied before. */
    readonly saleElsewhere: string;
  };
  readonly facts: {
    /** Terms */
    readonly label: string;
    /** Made by */
    readonly maker: string;
    /** Only for */
    readonly taker: string;
    /** Rate */
    readonly rate: string;
    /** {rate} a year, fixed */
    readonly rateOf: (values: { rate: string | number }) => string;
    /** Term */
    readonly term: string;
    /** Collateral */
    readonly collateral: string;
    /** {amount} for all of it */
    readonly collateralOf: (values: { amount: string | number }) => string;
    /** Loan-to-value now */
    readonly ltv: string;
    /** Protection */
    readonly kind: string;
    /** Grace after maturity */
    readonly grace: string;
    /** Auction after default */
    readonly auction: string;
    /** none */
    readonly noAuction: string;
    /** Interest due at once */
    readonly minInterest: string;
    /** {percent} of the whole term’s */
    readonly minInterestOf: (values: { percent: string | number }) => string;
    /** At least */
    readonly least: string;
    /** Can be taken */
    readonly left: string;
    /** Comes from */
    readonly source: string;
    /** the maker’s wallet */
    readonly wallet: string;
    /** the maker’s deposit in {pool}, where it earns {apy} until then */
    readonly pool: (values: { apy: string | number; pool: string | number }) => string;
    /** a deposit in a pool that this site does not list */
    readonly unknownPool: string;
    /** Stands until */
    readonly expiry: string;
    /** Liquidated at */
    readonly liquidation: string;
    /** {lltv} of the collateral’s value, with a bonus of up to {bonus} */
    readonly liquidationOf: (values: { bonus: string | number; lltv: string | number }) => string;
    /** Price */
    readonly price: string;
    /** {percent} of what is due */
    readonly priceOf: (values: { percent: string | number }) => string;
    /** Yield to maturity */
    readonly yield: string;
    /** {percent} a year, if it is paid at maturity */
    readonly yieldOf: (values: { percent: string | number }) => string;
    /** Borrower */
    readonly borrower: string;
    /** Lender */
    readonly lender: string;
    /** Lent */
    readonly lent: string;
    /** Due now */
    readonly dueNow: string;
    /** Due at maturity */
    readonly dueAtMaturity: string;
    /** Collateral held */
    readonly held: string;
    /** Health factor */
    readonly health: string;
    /** Paid and waiting */
    readonly waiting: string;
    /** worth {amount} in {pool}, earning {apy} */
    readonly waitingShares: (values: { amount: string | number; apy: string | number; pool: string | number }) => string;
    /** Repayments */
    readonly payTo: string;
    /** earn {apy} in {pool} */
    readonly payPool: (values: { apy: string | number; pool: string | number }) => string;
    /** wait as tokens */
    readonly payTokens: string;
    /** At maturity */
    readonly rollover: string;
    /** becomes a debt in {pool}, tip up to {tip} */
    readonly rolloverOf: (values: { pool: string | number; tip: string | number }) => string;
  };
  readonly take: {
    /** Take it */
    readonly title: string;
    /** How much ({symbol}) */
    readonly amount: (values: { symbol: string | number }) => string;
    /** At least {least}, at most {most}. */
    readonly note: (values: { least: string | number; most: string | number }) => string;
    /** All */
    readonly all: string;
    /** Comes from */
    readonly source: string;
    /** Repayments go into */
    readonly pay: string;
    /** nowhere: they wait as tokens */
    readonly payNone: string;
    /** {pool}, earning {apy} now */
    readonly payPool: (values: { apy: string | number; pool: string | number }) => string;
    /** Lend */
    readonly lend: string;
    /** Borrow */
    readonly borrow: string;
    /** Lend {amount} */
    readonly lendThis: (values: { amount: string | number }) => string;
    /** Borrow {amount} */
    readonly borrowThis: (values: { amount: string | number }) => string;
    readonly lines: {
      /** You owe */
      readonly owed: string;
      /** You have lent */
      readonly lent: string;
      /** Collateral held */
      readonly held: string;
      /** You get */
      readonly gets: string;
    };
    /** Only {has} is there; {needs} is needed. */
    readonly tooLittle: (values: { has: string | number; needs: string | number }) => string;
    /** Take an offer: {amount} */
    readonly titleTake: (values: { amount: string | number }) => string;
    /** Lent. The claim is yours; see “My claims”. */
    readonly doneLend: string;
    /** Borrowed. See “My loans”. */
    readonly doneBorrow: string;
    /** On {when}, {due} is due. Repaid earlier, interest stops with the payment; at least {least} is due. */
    readonly later: (values: { due: string | number; least: string | number; when: string | number }) => string;
  };
  readonly cancel: {
    /** Take this offer back */
    readonly label: string;
    /** Take an offer back */
    readonly title: string;
    /** Taken back. Nobody can take it any more. */
    readonly done: string;
  };
  readonly cancelAll: {
    /** Take all your offers back */
    readonly title: string;
    /** None of your offers of loans and claims can be taken any more, not even one whose link is lost. Loans that run are not touched. */
    readonly note: string;
    /** Take all back */
    readonly label: string;
    /** All of your offers are taken back. */
    readonly done: string;
  };
  readonly share: {
    /** Share this offer */
    readonly title: string;
    /** Anyone with the link can take the offer, unless it names an account. */
    readonly note: string;
    /** Copy link */
    readonly copy: string;
    /** Copied. */
    readonly copied: string;
    /** Link */
    readonly link: string;
    /** Save as file */
    readonly file: string;
    /** QR code */
    readonly qr: string;
    /** The QR code did not load. Try again */
    readonly qrFailed: string;
    /** Publish it on the chain */
    readonly publish: string;
    /** Publish an offer */
    readonly titlePublish: string;
    /** Published. It is listed under “Offers”. */
    readonly published: string;
    /** List it with this site’s indexer */
    readonly list: string;
    /** Listed until it expires. */
    readonly listed: string;
    /** The indexer does not list it. {why} */
    readonly notListed: (values: { why: string | number }) => string;
  };
  readonly act: {
    /** What to do */
    readonly label: string;
    /** Repay */
    readonly repay: string;
    /** Add collateral */
    readonly addCollateral: string;
    /** Refinance */
    readonly refinance: string;
    /** Roll into a pool */
    readonly rollover: string;
    /** Collect */
    readonly claim: string;
    /** Let it earn */
    readonly invest: string;
    /** Take the collateral */
    readonly seize: string;
    /** Sell the claim */
    readonly sell: string;
    /** How repayments wait */
    readonly keepTokens: string;
    /** Transfer */
    readonly transfer: string;
    /** Roll it */
    readonly roll: string;
    /** Liquidate */
    readonly liquidate: string;
    /** Buy collateral */
    readonly buy: string;
  };
  readonly repay: {
    /** How much ({symbol}) */
    readonly amount: (values: { symbol: string | number }) => string;
    /** Due now {due}; the wallet has {has}. */
    readonly note: (values: { due: string | number; has: string | number }) => string;
    /** All that is due */
    readonly all: string;
    /** Only {due} is due. */
    readonly tooMuch: (values: { due: string | number }) => string;
    /** Frees {collateral} for the borrower. */
    readonly frees: (values: { collateral: string | number }) => string;
    /** Repay */
    readonly send: string;
    /** Repay {amount} */
    readonly title: (values: { amount: string | number }) => string;
    /** Repaid. */
    readonly done: string;
    /** Interest grows by the second: {most} is approved, and {isTakenBack, select, true {what is left of it is taken back} other {what is left of it stays approved: this token takes no change of an approval}}. */
    readonly grows: (values: { isTakenBack: boolean; most: string | number }) => string;
  };
  readonly add: {
    /** How much ({symbol}) */
    readonly amount: (values: { symbol: string | number }) => string;
    /** The wallet has {has}. */
    readonly note: (values: { has: string | number }) => string;
    /** Add collateral */
    readonly send: string;
    /** Add {amount} of collateral */
    readonly title: (values: { amount: string | number }) => string;
    /** Added. */
    readonly done: string;
  };
  readonly roll: {
    /** Shortly before maturity anyone may turn the loan into a debt of yours in a pool, with the same collateral, so that it is not in default. Who does it gets the tip. */
    readonly note: string;
    /** Into */
    readonly pool: string;
    /** {pool}: borrow {symbol} at {apy} now */
    readonly option: (values: { apy: string | number; pool: string | number; symbol: string | number }) => string;
    /** No pool of this site lists both tokens. */
    readonly none: string;
    /** Tip at maturity, percent */
    readonly tip: string;
    /** At most 1 %. It grows from nothing until then. */
    readonly tipNote: string;
    /** In the pool this debt stands with all that you have there: other collateral of yours may answer for it. */
    readonly leans: string;
    /** Needs your permission that loans may borrow and manage for you in the pools until {when}. */
    readonly rights: (values: { when: string | number }) => string;
    /** Set it up */
    readonly send: string;
    /** Take it back */
    readonly off: string;
    /** Set up rolling into {pool} */
    readonly title: (values: { pool: string | number }) => string;
    /** Take back the rollover */
    readonly titleOff: string;
    /** Let loans borrow for you */
    readonly titleRights: string;
    /** Set up. From {when} on anyone may roll it. */
    readonly done: (values: { when: string | number }) => string;
    /** Taken back. */
    readonly doneOff: string;
    /** Roll it now */
    readonly now: string;
    /** Pays the loan with a debt of the borrower in {pool}. You get {tip}. */
    readonly nowNote: (values: { pool: string | number; tip: string | number }) => string;
    /** Roll loan {number} */
    readonly titleNow: (values: { number: string | number }) => string;
    /** Rolled. */
    readonly doneNow: string;
    /** Do not roll into {pool} */
    readonly offFrom: (values: { pool: string | number }) => string;
  };
  readonly refinance: {
    /** Another lender’s offer of the same tokens pays this loan; the collateral moves over. */
    readonly note: string;
    /** Offer */
    readonly offer: string;
    /** {amount} at {rate} for {term} */
    readonly option: (values: { amount: string | number; rate: string | number; term: string | number }) => string;
    /** Nobody offers to lend these tokens now. */
    readonly none: string;
    /** New loan ({symbol}) */
    readonly amount: (values: { symbol: string | number }) => string;
    readonly lines: {
      /** This loan */
      readonly old: string;
      /** New loan */
      readonly new: string;
      /** Rate */
      readonly rate: string;
      /** Collateral */
      readonly collateral: string;
    };
    /** Refinance */
    readonly send: string;
    /** Refinance loan {number} */
    readonly title: (values: { number: string | number }) => string;
    /** Refinanced. */
    readonly done: string;
  };
  readonly claim: {
    /** What was paid comes to your wallet. */
    readonly note: string;
    /** As a deposit in {pool}, without withdrawing it */
    readonly asShares: (values: { pool: string | number }) => string;
    /** Collect */
    readonly send: string;
    /** Collect repayments */
    readonly title: string;
    /** Collected. */
    readonly done: string;
  };
  readonly invest: {
    /** {amount} of what was paid waits as tokens and earns nothing. In {pool} it earns {apy}; it can be collected from there while the pool has tokens. */
    readonly note: (values: { amount: string | number; apy: string | number; pool: string | number }) => string;
    /** What is paid from now on goes there too: “Keep repayments as tokens” ends. */
    readonly alsoKeep: string;
    /** {amount} waits as tokens. The terms of this loan name no pool, so it cannot earn here: collect it, and supply it yourself. */
    readonly noPool: (values: { amount: string | number }) => string;
    /** {amount} waits as tokens. This site does not list the pool that the terms of this loan name, so it is not offered here: collect the tokens instead. */
    readonly unknownPool: (values: { amount: string | number }) => string;
    /** {amount} waits as tokens, and {pool} does not take it now. {why} */
    readonly cannot: (values: { amount: string | number; pool: string | number; why: string | number }) => string;
    /** Waits as tokens */
    readonly waits: string;
    /** In {pool} */
    readonly inPool: (values: { pool: string | number }) => string;
    /** Earns a year */
    readonly earns: string;
    /** Move it into {pool} */
    readonly send: (values: { pool: string | number }) => string;
    /** Move {amount} into {pool} */
    readonly title: (values: { amount: string | number; pool: string | number }) => string;
    /** It earns now. */
    readonly done: string;
  };
  readonly keep: {
    /** Repayments go into {pool} and earn {apy} there. In a pool that is lent out fully they may have to wait. */
    readonly into: (values: { apy: string | number; pool: string | number }) => string;
    /** Keep repayments as tokens */
    readonly tokens: string;
    /** Let repayments earn in the pool */
    readonly lend: string;
    /** Change how repayments wait */
    readonly title: string;
    /** Changed. */
    readonly done: string;
  };
  readonly seize: {
    /** You take {collateral} in place of {due}. The loan is over then, whatever the collateral is worth. */
    readonly note: (values: { collateral: string | number; due: string | number }) => string;
    /** The collateral is worth {worth} of what is due now. */
    readonly worth: (values: { worth: string | number }) => string;
    /** Take {collateral} */
    readonly send: (values: { collateral: string | number }) => string;
    /** Take the collateral of loan {number} */
    readonly title: (values: { number: string | number }) => string;
    /** Taken. */
    readonly done: string;
  };
  readonly sell: {
    /** Price, percent of what is due */
    readonly price: string;
    /** Now {amount}. The buyer’s yield to maturity is {yield} a year. */
    readonly note: (values: { amount: string | number; yield: string | number }) => string;
    /** Now {amount}. The loan is past maturity. */
    readonly noteLate: (values: { amount: string | number }) => string;
    /** Type a percentage between 1 and 1,000. */
    readonly noNumber: string;
    /** Stands for */
    readonly lasts: string;
    /** {count, plural, one {one day} other {# days}} */
    readonly days: (values: { count: number }) => string;
    /** Offer it for sale */
    readonly place: string;
    /** Sign, and share a link */
    readonly sign: string;
    /** Offer claim {number} for sale */
    readonly title: (values: { number: string | number }) => string;
    /** On sale. It is listed under “Claims for sale”. */
    readonly done: string;
    /** Signed. Share it: */
    readonly signed: string;
  };
  readonly transfer: {
    /** To */
    readonly to: string;
    /** Transfer the claim */
    readonly send: string;
    /** Transfer claim {number} to {who} */
    readonly title: (values: { number: string | number; who: string | number }) => string;
    /** Transferred. */
    readonly done: string;
    /** The owner of the claim receives what the borrower pays. The transfer cannot be undone. */
    readonly note: string;
    /** This is your own account. */
    readonly self: string;
    /** The claim cannot be sent to the contract of loans itself. */
    readonly contract: string;
  };
  readonly buy: {
    /** You pay ({symbol}) */
    readonly amount: (values: { symbol: string | number }) => string;
    /** Due {due}; the wallet has {has}. */
    readonly note: (values: { due: string | number; has: string | number }) => string;
    /** Buyers get {percent} of the collateral of what they pay; it grows until {when}. */
    readonly part: (values: { percent: string | number; when: string | number }) => string;
    /** You get at least {collateral}. */
    readonly gets: (values: { collateral: string | number }) => string;
    /** Buy */
    readonly send: string;
    /** Liquidate */
    readonly sendLiquidate: string;
    /** Buy collateral of loan {number} */
    readonly title: (values: { number: string | number }) => string;
    /** Liquidate loan {number} */
    readonly titleLiquidate: (values: { number: string | number }) => string;
    /** Bought. */
    readonly done: string;
  };
  readonly buyClaim: {
    /** You pay {paid} now, and get what the borrower pays: {due} at maturity. */
    readonly note: (values: { due: string | number; paid: string | number }) => string;
    /** Buy for {paid} */
    readonly send: (values: { paid: string | number }) => string;
    /** Buy claim {number} */
    readonly title: (values: { number: string | number }) => string;
    /** Bought. See “My claims”. */
    readonly done: string;
    /** The loan of this claim is over. */
    readonly gone: string;
    readonly lines: {
      /** Owed to you */
      readonly claims: string;
    };
    /** Price now */
    readonly price: string;
    /** Buy the claim */
    readonly label: string;
  };
};
export default messages;
