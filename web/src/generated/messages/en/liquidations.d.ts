// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Liquidations */
  readonly title: string;
  /** Below a health factor of 1 anyone may repay part of a debt and take collateral of the same value, with a bonus. */
  readonly note: string;
  /** Loading the accounts at risk */
  readonly loading: string;
  /** Near to liquidation in {pool} */
  readonly atRisk: (values: { pool: string | number }) => string;
  readonly columns: {
    /** Account */
    readonly account: string;
    /** Health factor */
    readonly health: string;
    /** Nearest price */
    readonly distance: string;
    /** Owes */
    readonly owed: string;
    /** Bonus now */
    readonly bonus: string;
  };
  /** The {count} accounts with the lowest health factors; there are more. */
  readonly lowest: (values: { count: string | number }) => string;
  /** No account is below a health factor of {health}. */
  readonly noneAtRisk: (values: { health: string | number }) => string;
  /** The indexer does not answer, so accounts at risk and past liquidations are missing for now. */
  readonly silent: string;
  /** The indexer finds the accounts; health, prices and amounts are read from the chain in each block. */
  readonly live: string;
  /** no price moves it there */
  readonly noPrice: string;
  /** Can be liquidated now */
  readonly passed: string;
  /** Liquidate */
  readonly ready: string;
  /** Liquidate {who} */
  readonly readyThis: (values: { who: string | number }) => string;
  /** – */
  readonly healthyBonus: string;
  /** you */
  readonly mine: string;
  /** The bonus */
  readonly bonusTitle: string;
  /** It rises on a straight line from 0% at a health factor of 1 to all of it at {health} and below: up to {most}, by collateral. */
  readonly bonus: (values: { health: string | number; most: string | number }) => string;
  /** {symbol} {most} */
  readonly bonusOf: (values: { most: string | number; symbol: string | number }) => string;
  /** Liquidate {who} */
  readonly dialogTitle: (values: { who: string | number }) => string;
  /** What you repay, and what you take */
  readonly pair: string;
  /** Repay {debt}, take {lent, select, true {the {collateral} deposit} other {{collateral} collateral}} */
  readonly pairOf: (values: { collateral: string | number; debt: string | number; lent: boolean }) => string;
  /** Trying it on the newest block… */
  readonly trying: string;
  /** You repay */
  readonly repay: string;
  /** You take */
  readonly take: string;
  /** It stays a deposit in Weir: too little is idle to pay it out now. */
  readonly inside: string;
  /** Bonus */
  readonly bonusLine: string;
  /** Gas, about */
  readonly gas: string;
  /** Profit before gas */
  readonly profit: string;
  /** Profit after gas */
  readonly net: string;
  /** Their health factor */
  readonly health: string;
  /** no debt left */
  readonly noDebt: string;
  /** At most {most} leaves your wallet, and at least {least} arrives; otherwise the transaction reverts. */
  readonly limits: (values: { least: string | number; most: string | number }) => string;
  /** Your wallet holds no {symbol}. Get some first, or choose another debt. */
  readonly none: (values: { symbol: string | number }) => string;
  /** At these prices the gas costs more than it brings. */
  readonly loss: string;
  /** Connect wallet */
  readonly connect: string;
  /** Connect a wallet to liquidate. The figures are those of a wallet that holds enough. */
  readonly connectNote: string;
  /** Liquidate */
  readonly send: string;
  /** Liquidated. The exact amounts are in the history below. */
  readonly done: string;
  /** Close */
  readonly close: string;
  readonly titles: {
    /** Approve {amount} */
    readonly approve: (values: { amount: string | number }) => string;
    /** Take back what is left of the approval of {symbol} */
    readonly revoke: (values: { symbol: string | number }) => string;
    /** Liquidate {who} */
    readonly liquidate: (values: { who: string | number }) => string;
  };
  /** What happened */
  readonly history: string;
  /** No account has been liquidated yet. */
  readonly noHistory: string;
  /** This account has not been liquidated. */
  readonly noHistoryOf: string;
  /** Only {who}. */
  readonly of: (values: { who: string | number }) => string;
  /** Show all */
  readonly all: string;
  /** Show more of {total} */
  readonly moreOf: (values: { total: string | number }) => string;
  /** History comes from the indexer; no signature relies on it. */
  readonly says: string;
  /** {who} in {pool} {when} */
  readonly head: (values: { pool: string | number; when: string | number; who: string | number }) => string;
  readonly story: {
    /** The health factor was {health}, below 1, so that anyone could liquidate. */
    readonly before: (values: { health: string | number }) => string;
    /** A deposit without a readable price was sold in an auction. */
    readonly auction: string;
    /** {who} repaid {amount} of the debt{valued, select, true {, worth {value}} other {}}. */
    readonly repaid: (values: { amount: string | number; value: string | number; valued: boolean; who: string | number }) => string;
    /** {who} took {amount}{valued, select, true {, worth {value}} other {}}{hasBonus, select, true {, a bonus of {bonus}} other {}}. */
    readonly took: (values: { amount: string | number; bonus: string | number; hasBonus: boolean; value: string | number; valued: boolean; who: string | number }) => string;
    /** The borrower bore the bonus: {value} at the prices then. */
    readonly paid: (values: { value: string | number }) => string;
    /** The health factor was {health} afterwards. */
    readonly after: (values: { health: string | number }) => string;
    /** No debt was left afterwards. */
    readonly clear: string;
    /** No debt was written off: nobody else bore a loss. */
    readonly noLoss: string;
    /** {amount} of debt had no collateral left behind it and was written off. */
    readonly writtenOff: (values: { amount: string | number }) => string;
    /** The pool’s fees bore {amount}. */
    readonly fees: (values: { amount: string | number }) => string;
    /** Those who lend bore {amount}, each by the share of the deposit. */
    readonly suppliers: (values: { amount: string | number }) => string;
  };
  /** a token that this site does not list */
  readonly unknownToken: string;
  readonly notice: {
    /** You were liquidated in {pool}, {when}. */
    readonly title: (values: { pool: string | number; when: string | number }) => string;
    /** {count, plural, one {It happened once more before that.} other {It happened # times more before that.}} */
    readonly more: (values: { count: number }) => string;
    /** What to do now */
    readonly now: string;
    /** Your health factor is below 1: it can happen again at any moment. Repay or add collateral at once. */
    readonly again: string;
    /** You are still close to the next one. Repay a part or add collateral, so that the health factor rises to 1.5 or more. */
    readonly close: string;
    /** What is left is not in danger now. Repay, or leave it as it is. */
    readonly safe: string;
    /** You owe nothing there any more, and nothing more can be taken. What is left is yours to withdraw. */
    readonly clear: string;
    /** Look at your position before you do anything else. */
    readonly unknown: string;
    /** To my position */
    readonly position: string;
    /** The whole story */
    readonly whole: string;
    /** I have read it */
    readonly seen: string;
    /** This browser does not keep that you have read it: the notice comes again on your next visit. */
    readonly notKept: string;
  };
  /** This liquidation */
  readonly this: string;
  /** {pair} (most profitable) */
  readonly bestPair: (values: { pair: string | number }) => string;
  /** {before} → {after} */
  readonly healthTo: (values: { after: string | number; before: string | number }) => string;
};
export default messages;
