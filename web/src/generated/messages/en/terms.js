// Written by `pnpm codegen` from web/messages.

export default {
  price: {
    title: "Price",
    text: "The oracle’s value of one token. If its sources disagree it reports a range. New debt counts your collateral at the low end and your debt at the high end; a liquidation counts them the other way round."
  },
  supplied: {
    title: "Supplied",
    text: "All deposits that this reserve can lend out, with the interest they have earned."
  },
  borrowed: {
    title: "Borrowed",
    text: "All debt of this reserve, with accrued interest."
  },
  idle: {
    title: "Available",
    text: "Supplied but not borrowed: it can be borrowed or withdrawn now."
  },
  utilisation: {
    title: "Utilisation",
    text: "How much of what is supplied is borrowed. The small crest on the bar is the target: above it rates rise steeply, so that borrowers repay and lenders supply."
  },
  supplyApy: {
    title: "Supply APY",
    text: "What a deposit earns in a year if today’s rate stays, interest on interest included. It moves with utilisation."
  },
  borrowApy: {
    title: "Borrow APY",
    text: "What a debt costs in a year if today’s rate stays, interest on interest included. It moves with utilisation."
  },
  ltv: {
    title: "LTV and liquidation threshold",
    text: "LTV (loan to value) is how far you may borrow against this asset: at 80%, 100 of it backs a new debt of 80. The liquidation threshold is where it ends: when your debt reaches that share, others may repay it and take collateral with a bonus."
  },
  frozen: {
    title: "Settings frozen",
    text: "This pool has no owner. Its loan-to-value, liquidation thresholds, caps and fees are permanent, nothing can be stopped, and no further asset can be listed."
  },
  wallet: {
    title: "In your wallet",
    text: "What your account holds outside Weir."
  },
  healthFactor: {
    title: "Health factor",
    text: "The value of your collateral, each asset times its liquidation threshold, divided by your debt. At 2 your collateral could lose half its value, or your debt double. Below 1 others may repay your debt and take collateral with a bonus."
  },
  borrowLimit: {
    title: "Borrow limit",
    text: "The most that all your debts in this pool may come to when you borrow or withdraw: your collateral at its low price times its LTV."
  },
  netApy: {
    title: "Net APY",
    text: "What your deposits earn less what your debts cost in a year at today’s rates, as a share of what you own in this pool."
  },
  liquidationPrice: {
    title: "Liquidation price",
    text: "The price at which your health factor is 1, if nothing else moves. Others may liquidate you when collateral falls below it, and when what you owe rises above it. Today’s price is the end of its band that a liquidation counts: the high one for collateral, the low one for a debt."
  },
  backsDebt: {
    title: "Backs debt",
    text: "A lent deposit earns either way. Switched on, it also counts as collateral for your debts in this pool, and can be taken in a liquidation."
  },
  collateral: {
    title: "Collateral, not lent",
    text: "A deposit that stays in the contract: it earns nothing, but it can always be taken out as far as your debts allow, however much others borrow."
  }
}