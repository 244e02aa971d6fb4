import { borrowCapacity } from "@weir/sdk/math/health";
import { findReserve } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { maxUint256 } from "viem";
import { share } from "../share.ts";
import type { Call } from "./blocks.ts";
import { dip } from "./prices.ts";
import type { World } from "./world.ts";

/** What happens once, so many days after the beginning. */
export type Event = { day: number; calls: (world: World) => Call[] | Promise<Call[]> };

// Who is who.
const ada = 1; // lends dollars, borrows ether against them
const ben = 2; // lends ether in both pools, borrows bitcoin and staked ether
const cleo = 3; // holds bitcoin, borrows dollars
const dan = 4; // holds staked ether, borrows ether against it
const eve = 5; // holds ether and staked ether, borrows dai
export const finn = 6; // borrows all he may on the eve of the bad day, and is liquidated
export const gus = 7; // lends a bit of everything, and liquidates
const hal = 8; // tries it out for a week and leaves; comes back at the end and goes to the edge

const purses: [account: number, tokens: Record<string, number>][] = [
  [ada, { USDC: 14_000_000, DAI: 7_000_000, WBTC: 50 }],
  [ben, { WETH: 9_000, WBTC: 5 }],
  [cleo, { WBTC: 260, USDC: 400_000, wstETH: 50 }],
  [dan, { wstETH: 6_000, WETH: 200 }],
  [eve, { WETH: 1_500, wstETH: 1_900, DAI: 200_000 }],
  [finn, { WETH: 320, USDC: 60_000 }],
  [gus, { USDC: 3_500_000, WBTC: 30, wstETH: 900, DAI: 300_000 }],
  [hal, { WETH: 260, DAI: 200_000, USDC: 6_000, wstETH: 700 }],
];

/** What everybody has and allows before it begins. */
export const openingCalls = (world: World): Call[] =>
  purses.flatMap(([account, tokens]) => [
    ...Object.entries(tokens).map(([symbol, amount]) => world.give(account, symbol, amount)),
    ...world.core.reserves.map(({ symbol }) => world.approve(account, symbol)),
  ]);

/** What the account may still borrow of a reserve of Core, up to a part of its limit. */
async function upTo(world: World, account: number, symbol: string, part: number): Promise<bigint> {
  const snapshot = await world.snapshot(account, "core");
  const { limit, debt } = borrowCapacity(snapshot);
  const room = share(limit, part) - debt;
  return room > 0n ? (room * WAD) / findReserve(snapshot, world.core.reserve(symbol).id).priceHigh : 0n;
}

export const timeline: Event[] = [
  {
    day: 0.2,
    calls: (w) => [
      w.supply(ada, "core", "USDC", 5_000_000),
      w.supply(ada, "core", "DAI", 2_500_000),
      w.enable(ada, "core", "USDC"),
      w.enable(ada, "core", "DAI"),
    ],
  },
  {
    day: 0.4,
    calls: (w) => [
      w.supply(ben, "core", "WETH", 1_800),
      w.enable(ben, "core", "WETH"),
      w.supply(ben, "staked", "WETH", 2_200),
      w.enable(ben, "staked", "WETH"),
    ],
  },
  {
    day: 0.7,
    calls: (w) => [
      w.supplyCollateral(cleo, "core", "WBTC", 200),
      w.supply(eve, "core", "WETH", 1_200),
      w.enable(eve, "core", "WETH"),
      w.supplyCollateral(eve, "core", "wstETH", 1_700),
    ],
  },
  {
    day: 1,
    calls: (w) => [
      w.supplyCollateral(dan, "staked", "wstETH", 2_600),
      w.supply(gus, "core", "USDC", 1_200_000),
      w.supply(gus, "core", "WBTC", 20),
      w.supply(gus, "core", "wstETH", 600),
      w.supply(hal, "staked", "wstETH", 400),
    ],
  },
  { day: 1.5, calls: (w) => [w.supply(ada, "core", "WBTC", 40), w.enable(ada, "core", "WBTC")] },
  { day: 2, calls: (w) => [w.supply(ada, "core", "USDC", 3_000_000), w.supply(ben, "staked", "WETH", 1_400)] },
  {
    day: 2.5,
    calls: (w) => [
      w.supply(hal, "core", "DAI", 150_000),
      w.enable(hal, "core", "DAI"),
      w.borrow(hal, "core", "USDC", 70_000),
    ],
  },
  { day: 3, calls: (w) => [w.supplyCollateral(dan, "staked", "wstETH", 2_400), w.supply(ben, "core", "WETH", 1_000)] },
  { day: 4.2, calls: (w) => [w.supply(ada, "core", "DAI", 2_000_000), w.supply(ada, "core", "USDC", 2_500_000)] },
  { day: 5, calls: (w) => [w.repay(hal, "core", "USDC", 30_000)] },
  { day: 6.6, calls: (w) => [w.supply(ben, "staked", "WETH", 1_200)] },
  { day: 8, calls: (w) => [w.supplyCollateral(cleo, "core", "WBTC", 60)] },
  {
    day: 9.3,
    calls: (w) => [w.repay(hal, "core", "USDC", maxUint256), w.withdraw(hal, "core", "DAI", maxUint256)],
  },
  { day: 11.5, calls: (w) => [w.supply(gus, "core", "DAI", 200_000), w.withdraw(gus, "core", "WBTC", 4)] },
  { day: 13, calls: (w) => [w.withdraw(ada, "core", "USDC", 400_000)] },
  { day: dip.begins - 1, calls: (w) => [w.supplyCollateral(finn, "core", "WETH", 300)] },
  {
    day: dip.begins - 0.1,
    calls: async (w) => [w.borrow(finn, "core", "USDC", await upTo(w, finn, "USDC", 0.94))],
  },
  { day: 21, calls: (w) => [w.repay(finn, "core", "USDC", 40_000)] },
  { day: 22.4, calls: (w) => [w.withdrawCollateral(finn, "core", "WETH", 5)] },
  { day: 23, calls: (w) => [w.supply(ben, "core", "WETH", 500), w.withdraw(gus, "core", "USDC", 150_000)] },
  { day: 25.2, calls: (w) => [w.supply(ada, "core", "USDC", 1_200_000), w.withdraw(ada, "core", "DAI", 150_000)] },
  { day: 27, calls: (w) => [w.supplyCollateral(hal, "core", "WETH", 200), w.borrow(hal, "core", "USDC", 250_000)] },
];

/** The last of it, at today's prices: one account a step away from what the pool allows. */
export const edge: Event["calls"] = async (w) => [w.borrow(hal, "core", "USDC", await upTo(w, hal, "USDC", 0.975))];
