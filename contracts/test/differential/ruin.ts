import { type Action, ALL } from "../model/actions.ts";
import { lent } from "./beginning.ts";
import type { PriceMove } from "./prices.ts";
import { ALICE, BOB, KEEPER, LARGE, unitsOf, WHALE } from "./setup.ts";

type Scene = { action?: Action; price?: PriceMove; refused?: string; after?: number };

const [WETH, DAI] = [
  { pool: 0, index: 0 },
  { pool: 0, index: 3 },
];
const DAY = 86_400;
const YEAR = 365 * DAY;

/** One debt takes all that a reserve has; then what stands behind it is worth nothing. */
export const ruin = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const bob = { by: BOB, account: BOB, place: DAI };
  const all = unitsOf(3, 12_000_000 * LARGE.part);
  const crash: PriceMove = { place: WETH, band: { low: 10n ** 3n, high: 10n ** 3n } };
  return [
    ...lent(LARGE).map((action) => ({ action })),
    { action: { type: "supplyCollateral", ...alice, place: WETH, assets: unitsOf(0, 2e9) } },
    { action: { type: "borrow", ...alice, receiver: ALICE, place: DAI, assets: all } },
    { action: { type: "accrue", by: BOB, place: DAI }, after: 100 * DAY },
    { price: crash },
    {
      action: {
        type: "liquidate",
        by: KEEPER,
        account: ALICE,
        receiver: KEEPER,
        ...{ collateral: WETH, debt: DAI, fromSupply: false, asShares: false, maxRepaid: ALL, minSeized: 0n },
      },
    },
    { action: { type: "supply", ...bob, assets: 10n ** 24n, shares: 0n }, refused: "ReserveRetired" },
    { action: { type: "borrow", ...bob, receiver: BOB, assets: 1n }, refused: "ReserveRetired" },
    { action: { type: "accrue", by: BOB, place: DAI }, after: 2 * YEAR },
    { action: { type: "repay", ...bob, assets: ALL, shares: 0n }, refused: "AmountZero" },
    { action: { type: "transfer", by: WHALE, account: WHALE, receiver: BOB, place: DAI, shares: 10n ** 30n } },
  ];
};
