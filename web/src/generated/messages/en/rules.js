// Written by `pnpm codegen` from web/messages.

export default {
  ltv: {
    name: "LTV",
    stopped: (d) => "Nothing while " + d.symbol + " is stopped.",
    meaning: (d) => "100 of " + d.symbol + " backs new debts of up to " + d.debt + "."
  },
  threshold: {
    name: "Liquidation threshold",
    meaning: "When debts reach this share of the collateral, others may repay them and take collateral.",
    falling: (d) => "When debts reach this share of the collateral, others may repay them and take collateral. It falls to " + d.percent + " by " + d.time + "."
  },
  bonus: {
    name: "Liquidation bonus",
    value: (d) => "Up to " + d.percent,
    meaning: (d) => "Nothing at a health factor of 1, growing to all of it at " + d.health + ": the earliest liquidator receives the least."
  },
  collateral: {
    name: "Collateral",
    value: "No",
    meaning: (d) => d.symbol + " cannot back debts in this pool."
  },
  reserveFactor: {
    name: "Reserve factor",
    meaning: "The part of the interest that the pool keeps. Unclaimed, it bears losses before suppliers do."
  },
  supplyCap: {
    name: "Supply cap",
    meaning: "The most that all suppliers together may lend."
  },
  borrowCap: {
    name: "Borrow cap",
    meaning: "The most that all borrowers together may owe."
  },
  noCap: "None",
  target: {
    name: "Target utilisation",
    still: (d) => "Full utilisation costs " + d.times + " times the rate at target. The rate at target never moves.",
    moving: (d) => "Full utilisation costs " + d.times + " times the rate at target. The rate at target drifts up while utilisation is above it and down while it is below, between " + d.least + " and " + d.most + " a year."
  },
  addresses: {
    token: "Token",
    oracle: "Oracle",
    owner: "Pool owner",
    noOwner: "none: settings are frozen",
    nextOwner: "Offered to",
    guardian: "Guardian",
    noGuardian: "none: nothing can be stopped",
    ownerAlone: "the owner alone",
    fees: "Fees go to",
    noFees: "none: they stay as first loss"
  }
}