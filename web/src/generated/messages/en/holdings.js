// Written by `pnpm codegen` from web/messages.

export default {
  health: "Health factor",
  owe: "You owe",
  limit: "Borrow limit",
  netApy: "Net APY",
  noPrice: "no price now",
  apy: (d) => d.percent + " APY",
  meter: "Health factor, from liquidation to safety",
  supplied: "Supplied",
  suppliedNote: "Lent out, and earning",
  collateral: "Collateral",
  collateralNote: "Never lent, earns nothing",
  owed: "Owed",
  owedNote: "Grows with interest until repaid",
  add: "Add",
  withdraw: "Withdraw",
  borrowMore: "Borrow more",
  cannotBack: "Cannot back debts",
  "switch": (d) => d.symbol + " backs debt",
  backs: "Backs debt",
  backsNot: "Backs no debt",
  earned: (d) => "Earned " + d.amount,
  interest: (d) => "Interest " + d.amount,
  advice: {
    noDebt: "You owe nothing here, so nothing here can be liquidated.",
    noPrice: "An oracle gives no price now. No liquidation is possible meanwhile; repaying still works.",
    liquidatable: "Anyone may repay part of your debt now and take collateral with a bonus. Repay or add collateral at once.",
    brink: "The smallest move of prices can bring it under 1. Repay or add collateral now.",
    room: (d) => "Your collateral could lose " + d.fall + " of its value, or your debt gain " + d.rise + ", before others may liquidate you.",
    far: (d) => "Your collateral could lose " + d.fall + " of its value, or your debt gain over " + d.rise + ", before others may liquidate you."
  }
}