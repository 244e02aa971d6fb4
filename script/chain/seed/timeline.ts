import { maxUint256 } from "viem";
import { borrowRoom } from "../amounts.ts";
import history from "./history.json" with { type: "json" };
import { accountOf, type Name } from "./seedAccounts.ts";
import type { PoolKey, Verb, World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

/** Whole tokens, everything, or what the account can still borrow up to this part of its limit. */
type Amount = number | "all" | { upTo: number };

/** An action of an account, so many days after the beginning. */
type Event = [day: number, name: Name, verb: Verb, pool: PoolKey, symbol: string, amount?: Amount];

/** The tokens of each account that has any, and its approvals of the core. */
export const openingCalls = (world: World): Call[] =>
  Object.values(history.accounts).flatMap(({ index, tokens }) => {
    const given = Object.entries(tokens).map(([symbol, amount]) => world.give(index, symbol, amount));
    return given.length === 0
      ? []
      : [...given, ...world.core.reserves.map(({ symbol }) => world.approve(index, symbol))];
  });

async function callOf(world: World, [, name, verb, pool, symbol, amount]: Event): Promise<Call> {
  const account = accountOf(name);
  const assets = async () => {
    if (amount === "all") return maxUint256;
    if (typeof amount !== "object") return amount;
    return borrowRoom(await world.snapshot(account, pool), world[pool].reserve(symbol).id, amount.upTo);
  };
  return world.call(account, verb, pool, symbol, await assets());
}

/** The last action, at the final prices: one account borrows almost up to its limit. */
export const edgeCall = (world: World): Promise<Call> => callOf(world, history.edge as Event);

/** Returns the calls of the timeline that have become due since the last time. */
export function createTimeline(world: World): (day: number) => Promise<Call[]> {
  const ahead = [...(history.timeline as Event[])];
  return async (day) => {
    const calls: Call[] = [];
    while (ahead[0] && ahead[0][0] <= day) calls.push(await callOf(world, ahead.shift() as Event));
    return calls;
  };
}
