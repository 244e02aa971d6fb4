export type Operation = {
  name: string;
  /** More gas than this fails the check. */
  mustReach?: number;
  aimsAt?: number;
};

/** What is measured, in the order of the table, and what Weir is held to (issue 3). The names are the benchmark's own. */
export const operations: Operation[] = [
  { name: "supply", mustReach: 74_000, aimsAt: 66_000 },
  { name: "supplyCollateral", mustReach: 57_000, aimsAt: 52_000 },
  { name: "borrow", mustReach: 92_000, aimsAt: 82_000 },
  { name: "repay part", mustReach: 72_000, aimsAt: 65_000 },
  { name: "repay all", mustReach: 78_000, aimsAt: 70_000 },
  { name: "withdraw part", mustReach: 72_500, aimsAt: 66_000 },
  { name: "withdraw all", mustReach: 68_000, aimsAt: 62_000 },
  { name: "withdrawCollateral", mustReach: 88_000, aimsAt: 78_000 },
  { name: "liquidate part", mustReach: 118_000, aimsAt: 105_000 },
  { name: "flash loan", mustReach: 47_000, aimsAt: 44_000 },
  { name: "each extra collateral", mustReach: 14_000 },
  { name: "each extra lent collateral", mustReach: 14_000 },
  { name: "each extra debt", mustReach: 14_000 },
  { name: "liquidate with 15 collaterals, 1 debt", mustReach: 500_000 },
  { name: "liquidate with 15 lent collaterals, 1 debt", mustReach: 500_000 },
  { name: "liquidate with 1 collateral, 15 debts", mustReach: 500_000 },
  { name: "liquidate and write off 15 debts", mustReach: 500_000 },
];
