import { type Action, ALL } from "../model/actions.ts";
import type { Place } from "../model/state.ts";
import { lent } from "./beginning.ts";
import type { PriceMove } from "./prices.ts";
import { ALICE, BOB, KEEPER, LARGE, unitsOf, WHALE } from "./setup.ts";

// What random histories hardly ever come to.

export type Scene = { action?: Action; price?: PriceMove; refused?: string; after?: number };

const [WETH, USDC, WBTC, DAI] = [0, 1, 2, 3].map((index) => ({ pool: 0, index })) as [Place, Place, Place, Place];
const DAY = 86_400;
const YEAR = 365 * DAY;

const liquidation = (collateral: Place, debt: Place): Action => ({
  type: "liquidate",
  by: KEEPER,
  account: ALICE,
  receiver: KEEPER,
  ...{ collateral, debt, fromSupply: false, asShares: false, maxRepaid: ALL, minSeized: 0n },
});

/**
 * The smaller of two collaterals, of 2.02 million, behind a debt of 7 million: at a health factor of 0.99 the way to the
 * target takes 2.004 million of it. What would stay is less than the pool's dust, so all of it goes.
 */
export const crumbs = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const price = 42_027n * 10n ** 28n;
  return [
    ...lent(LARGE).map((action) => ({ action })),
    { action: { type: "supplyCollateral", ...alice, place: WETH, assets: unitsOf(0, 2_020_000) } },
    { action: { type: "supplyCollateral", ...alice, place: WBTC, assets: unitsOf(2, 10_000_000) } },
    { action: { type: "borrow", ...alice, receiver: ALICE, place: USDC, assets: unitsOf(1, 7_000_000) } },
    { price: { place: WBTC, band: { low: price, high: price } } },
    { action: liquidation(WETH, USDC) },
  ];
};

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
    { action: liquidation(WETH, DAI) },
    { action: { type: "supply", ...bob, assets: 10n ** 24n, shares: 0n }, refused: "ReserveRetired" },
    { action: { type: "borrow", ...bob, receiver: BOB, assets: 1n }, refused: "ReserveRetired" },
    { action: { type: "accrue", by: BOB, place: DAI }, after: 2 * YEAR },
    { action: { type: "repay", ...bob, assets: ALL, shares: 0n }, refused: "AmountZero" },
    { action: { type: "transfer", by: WHALE, account: WHALE, receiver: BOB, place: DAI, shares: 10n ** 30n } },
  ];
};
