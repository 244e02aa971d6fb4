import type { Action } from "../model/actions.ts";
import { ALICE, BOB, CAROL, KEEPER, LARGE, OWNER, POOLS, type Scale, unitsOf, WHALE } from "./setup.ts";

/** What the whale lends. */
export const lent = (scale: Scale): Action[] =>
  POOLS.flatMap(({ listed }, pool) =>
    listed.map(({ token }, index): Action => {
      const assets = unitsOf(token, 12_000_000 * scale.part, scale);
      return { type: "supply", by: WHALE, account: WHALE, place: { pool, index }, assets, shares: 0n };
    }),
  );

const collateral = (scale: Scale, by: number, pool: number, index: number, usd: number): Action => {
  const assets = unitsOf(POOLS[pool]!.listed[index]!.token, usd * scale.part, scale);
  return { type: "supplyCollateral", by, account: by, place: { pool, index }, assets };
};

const loan = (by: number, pool: number, index: number): Action => {
  const assets = unitsOf(POOLS[pool]!.listed[index]!.token, 100_000 * LARGE.part);
  return { type: "borrow", by, account: by, receiver: by, place: { pool, index }, assets };
};

/**
 * Debts that change only by interest. A reserve whose last debt is repaid keeps a token unit that was rounded, and next to the
 * one virtual unit it doubles the price of a debt share: amounts stay what they are, but shares could be compared no more.
 */
const standing = (pool: number): Action[] => [
  collateral(LARGE, OWNER, pool, 0, 1_500_000),
  ...POOLS[pool]!.listed.flatMap((_, index) => (index === 0 ? [] : [loan(OWNER, pool, index)])),
  collateral(LARGE, KEEPER, pool, 1, 1_500_000),
  loan(KEEPER, pool, 0),
];

/** What every history begins with: somebody to borrow from, and users with something behind them. None of it is refused. */
export const beginning = (scale: Scale): Action[] => [
  ...lent(scale),
  ...POOLS.flatMap((_, pool) => [
    ...[ALICE, BOB, CAROL].map((account, index) => collateral(scale, account, pool, index, 1_000_000)),
    ...(scale === LARGE ? standing(pool) : []),
  ]),
];
