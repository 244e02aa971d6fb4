export type Operation = {
  name: string;
  /** More gas than this fails the check. */
  mustReach?: number;
  aimsAt?: number;
};

/** The measured operations in the order of the table, and Weir's limits (issues 3 and 14). contracts/bench uses the same names. */
export const operations: Operation[] = [
  { name: "supply", mustReach: 73_800, aimsAt: 66_000 },
  { name: "supplyCollateral", mustReach: 53_300, aimsAt: 52_000 },
  { name: "borrow", mustReach: 86_700, aimsAt: 82_000 },
  { name: "repay part", mustReach: 71_500, aimsAt: 65_000 },
  { name: "repay all", mustReach: 71_700, aimsAt: 70_000 },
  { name: "withdraw part", mustReach: 70_700, aimsAt: 66_000 },
  { name: "withdraw all", mustReach: 66_200, aimsAt: 62_000 },
  { name: "withdrawCollateral", mustReach: 75_000, aimsAt: 70_000 },
  { name: "liquidate part", mustReach: 115_500, aimsAt: 109_000 },
  { name: "flash loan", mustReach: 45_300, aimsAt: 44_000 },
  { name: "each extra collateral", mustReach: 14_000 },
  { name: "each extra lent collateral", mustReach: 14_000 },
  { name: "each extra debt", mustReach: 14_000 },
  { name: "liquidate with 15 collaterals, 1 debt", mustReach: 500_000 },
  { name: "liquidate with 15 lent collaterals, 1 debt", mustReach: 500_000 },
  { name: "liquidate with 1 collateral, 15 debts", mustReach: 500_000 },
  { name: "liquidate and write off 15 debts", mustReach: 500_000 },
];
