import { maxUint256 } from "viem";
import { borrowRoom } from "../amounts.ts";
import { dip } from "./dip.ts";
import type { PoolKey, Verb, World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

/** Whole tokens, token units (bigint), or an amount that depends on the chain's state. */
type Amount = number | bigint | ((world: World) => Promise<bigint>);

/** An action of an account, so many days after the beginning. */
export type Event = [day: number, account: number, verb: Verb, pool: PoolKey, symbol: string, amount?: Amount];

const ada = 1; // lends dollars, borrows ether against them
const ben = 2; // lends ether in both pools, borrows bitcoin and staked ether
const cleo = 3; // holds bitcoin, borrows dollars
const dan = 4; // holds staked ether, borrows ether against it
const eve = 5; // holds ether and staked ether, borrows dai
export const finn = 6; // borrows to the limit before the dip, and is liquidated
export const gus = 7; // lends several assets, and liquidates
const hal = 8; // uses the protocol for a week and leaves; returns at the end and borrows to the limit

const balances: [account: number, tokens: Record<string, number>][] = [
  [ada, { USDC: 14_000_000, DAI: 7_000_000, WBTC: 50 }],
  [ben, { WETH: 9_000, WBTC: 5 }],
  [cleo, { WBTC: 260, USDC: 400_000, wstETH: 50 }],
  [dan, { wstETH: 6_000, WETH: 200 }],
  [eve, { WETH: 1_500, wstETH: 1_900, DAI: 200_000 }],
  [finn, { WETH: 320, USDC: 60_000 }],
  [gus, { USDC: 3_500_000, WBTC: 30, wstETH: 900, DAI: 300_000 }],
  [hal, { WETH: 260, DAI: 200_000, USDC: 6_000, wstETH: 700 }],
];

/** Each account's tokens, and its approvals of the core. */
export const openingCalls = (world: World): Call[] =>
  balances.flatMap(([account, tokens]) => [
    ...Object.entries(tokens).map(([symbol, amount]) => world.give(account, symbol, amount)),
    ...world.core.reserves.map(({ symbol }) => world.approve(account, symbol)),
  ]);

/** What the account can still borrow of a reserve of Core, up to a part of its limit. */
const upTo = (account: number, symbol: string, part: number) => async (world: World) =>
  borrowRoom(await world.snapshot(account, "core"), world.core.reserve(symbol).id, part);

export const timeline: Event[] = [
  [0.2, ada, "supply", "core", "USDC", 5_000_000],
  [0.2, ada, "supply", "core", "DAI", 2_500_000],
  [0.2, ada, "enable", "core", "USDC"],
  [0.2, ada, "enable", "core", "DAI"],
  [0.4, ben, "supply", "core", "WETH", 1_800],
  [0.4, ben, "enable", "core", "WETH"],
  [0.4, ben, "supply", "staked", "WETH", 2_200],
  [0.4, ben, "enable", "staked", "WETH"],
  [0.7, cleo, "supplyCollateral", "core", "WBTC", 200],
  [0.7, eve, "supply", "core", "WETH", 1_200],
  [0.7, eve, "enable", "core", "WETH"],
  [0.7, eve, "supplyCollateral", "core", "wstETH", 1_700],
  [1, dan, "supplyCollateral", "staked", "wstETH", 2_600],
  [1, gus, "supply", "core", "USDC", 1_200_000],
  [1, gus, "supply", "core", "WBTC", 20],
  [1, gus, "supply", "core", "wstETH", 600],
  [1, hal, "supply", "staked", "wstETH", 400],
  [1.5, ada, "supply", "core", "WBTC", 40],
  [1.5, ada, "enable", "core", "WBTC"],
  [2, ada, "supply", "core", "USDC", 3_000_000],
  [2, ben, "supply", "staked", "WETH", 1_400],
  [2.5, hal, "supply", "core", "DAI", 150_000],
  [2.5, hal, "enable", "core", "DAI"],
  [2.5, hal, "borrow", "core", "USDC", 70_000],
  [3, dan, "supplyCollateral", "staked", "wstETH", 2_400],
  [3, ben, "supply", "core", "WETH", 1_000],
  [4.2, ada, "supply", "core", "DAI", 2_000_000],
  [4.2, ada, "supply", "core", "USDC", 2_500_000],
  [5, hal, "repay", "core", "USDC", 30_000],
  [6.6, ben, "supply", "staked", "WETH", 1_200],
  [8, cleo, "supplyCollateral", "core", "WBTC", 60],
  [9.3, hal, "repay", "core", "USDC", maxUint256],
  [9.3, hal, "withdraw", "core", "DAI", maxUint256],
  [11.5, gus, "supply", "core", "DAI", 200_000],
  [11.5, gus, "withdraw", "core", "WBTC", 4],
  [13, ada, "withdraw", "core", "USDC", 400_000],
  [dip.begins - 1, finn, "supplyCollateral", "core", "WETH", 300],
  [dip.begins - 0.1, finn, "borrow", "core", "USDC", upTo(finn, "USDC", 0.94)],
  [21, finn, "repay", "core", "USDC", 40_000],
  [22.4, finn, "withdrawCollateral", "core", "WETH", 5],
  [23, ben, "supply", "core", "WETH", 500],
  [23, gus, "withdraw", "core", "USDC", 150_000],
  [25.2, ada, "supply", "core", "USDC", 1_200_000],
  [25.2, ada, "withdraw", "core", "DAI", 150_000],
  [27, hal, "supplyCollateral", "core", "WETH", 200],
  [27, hal, "borrow", "core", "USDC", 250_000],
];

/** The last action, at the final prices: one account borrows almost up to its limit. */
const edge: Event = [30, hal, "borrow", "core", "USDC", upTo(hal, "USDC", 0.975)];

async function callOf(world: World, [, account, verb, pool, symbol, amount]: Event): Promise<Call> {
  return world.call(account, verb, pool, symbol, typeof amount === "function" ? await amount(world) : amount);
}

export const edgeCall = (world: World): Promise<Call> => callOf(world, edge);

/** Returns the calls of the timeline that have become due since the last time. */
export function createTimeline(world: World): (day: number) => Promise<Call[]> {
  const ahead = [...timeline];
  return async (day) => {
    const calls: Call[] = [];
    while (ahead[0] && ahead[0][0] <= day) calls.push(await callOf(world, ahead.shift() as Event));
    return calls;
  };
}
