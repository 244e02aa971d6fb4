// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly price: {
    /** Price */
    readonly title: string;
    /** The oracle’s value of one token. If its sources disagree it reports a range. New debt counts your collateral at the low end and your debt at the high end; a liquidation counts them the other way round. */
    readonly text: string;
  };
  readonly supplied: {
    /** Supplied */
    readonly title: string;
    /** All deposits that this reserve can lend out, with the interest they have earned. */
    readonly text: string;
  };
  readonly borrowed: {
    /** Borrowed */
    readonly title: string;
    /** All debt of this reserve, with accrued interest. */
    readonly text: string;
  };
  readonly idle: {
    /** Available */
    readonly title: string;
    /** Supplied but not borrowed: it can be borrowed or withdrawn now. */
    readonly text: string;
  };
  readonly utilisation: {
    /** Utilisation */
    readonly title: string;
    /** How much of what is supplied is borrowed. The small crest on the bar is the target: above it rates rise steeply, so that borrowers repay and lenders supply. */
    readonly text: string;
  };
  readonly supplyApy: {
    /** Supply APY */
    readonly title: string;
    /** What a deposit earns in a year if today’s rate stays, interest on interest included. It moves with utilisation. */
    readonly text: string;
  };
  readonly borrowApy: {
    /** Borrow APY */
    readonly title: string;
    /** What a debt costs in a year if today’s rate stays, interest on interest included. It moves with utilisation. */
    readonly text: string;
  };
  readonly ltv: {
    /** LTV and liquidation threshold */
    readonly title: string;
    /** LTV (loan to value) is how far you may borrow against this asset: at 80%, 100 of it backs a new debt of 80. The liquidation threshold is where it ends: when your debt reaches that share, others may repay it and take collateral with a bonus. */
    readonly text: string;
  };
  readonly frozen: {
    /** Settings frozen */
    readonly title: string;
    /** This pool has no owner. Its loan-to-value, liquidation thresholds, caps and fees are permanent, nothing can be stopped, and no further asset can be listed. */
    readonly text: string;
  };
  readonly wallet: {
    /** In your wallet */
    readonly title: string;
    /** What your account holds outside Weir. */
    readonly text: string;
  };
  readonly healthFactor: {
    /** Health factor */
    readonly title: string;
    /** The value of your collateral, each asset times its liquidation threshold, divided by your debt. At 2 your collateral could lose half its value, or your debt double. Below 1 others may repay your debt and take collateral with a bonus. */
    readonly text: string;
  };
  readonly borrowLimit: {
    /** Borrow limit */
    readonly title: string;
    /** The most that all your debts in this pool may come to when you borrow or withdraw: your collateral at its low price times its LTV. */
    readonly text: string;
  };
  readonly netApy: {
    /** Net APY */
    readonly title: string;
    /** What your deposits earn less what your debts cost in a year at today’s rates, as a share of what you own in this pool. */
    readonly text: string;
  };
  readonly liquidationPrice: {
    /** Liquidation price */
    readonly title: string;
    /** The price at which your health factor is 1, if nothing else moves. Others may liquidate you when collateral falls below it, and when what you owe rises above it. Today’s price is the end of its band that a liquidation counts: the high one for collateral, the low one for a debt. */
    readonly text: string;
  };
  readonly backsDebt: {
    /** Backs debt */
    readonly title: string;
    /** A lent deposit earns either way. Switched on, it also counts as collateral for your debts in this pool, and can be taken in a liquidation. */
    readonly text: string;
  };
  readonly collateral: {
    /** Collateral, not lent */
    readonly title: string;
    /** A deposit that stays in the contract: it earns nothing, but it can always be taken out as far as your debts allow, however much others borrow. */
    readonly text: string;
  };
};
export default messages;
