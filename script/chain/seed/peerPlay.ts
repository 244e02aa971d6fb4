import { lendingPoolsAbi } from "@weir/sdk/abi";
import { approveCall, dataOf } from "@weir/sdk/actions/call";
import { DAY } from "@weir/sdk/orders/orderFields";
import { encodeFunctionData, maxUint256 } from "viem";
import type { Client } from "../target.ts";
import { adThreads } from "./peerDeals.ts";
import { type PeerOrders, peerOrders } from "./peerOrders.ts";
import {
  type AdStory,
  ads,
  approvals,
  arbiter,
  backup,
  deals,
  swaps,
  type Ticker,
  watched,
  watcher,
} from "./peerStory.ts";
import { swapThread } from "./peerSwaps.ts";
import type { Act } from "./peerThread.ts";
import type { World } from "./seedWorld.ts";
import { accountOf, type Name } from "./timeline.ts";
import type { Call } from "./transactions.ts";

/** The acts of peerStory.ts as calls, in threads that do not depend on one another. */
export type PeerPlay = {
  /** Approvals of the desk, and who serves as an arbiter. */
  opening: Call[];
  /** The next act of each thread that has become due: a block never has two of a thread. */
  due(day: number): Promise<Call[]>;
  /** Minutes before the end at which acts are left, the earliest first. */
  last: number[];
  /** The next act of each thread that is due so many minutes before the end. */
  before(minutes: number): Promise<Call[]>;
  /** The next act of each thread, whatever its time, for a clock that cannot be set. */
  next(): Promise<Call[]>;
};

const nothing = async (): Promise<Call[]> => [];

/** Seconds that an arbiter serves. */
const SERVES = 10n * 365n * DAY;

/** Plays peerStory.ts; nothing on a chain without a desk. */
export async function createPeerPlay(client: Client, world: World): Promise<PeerPlay> {
  const { peer, startBlock } = world.deployment;
  if (!peer) return { opening: [], due: nothing, last: [], before: nothing, next: nothing };
  const orders = peerOrders(client, world, peer.desk);
  const threads = [...swaps.map((story) => swapThread(orders, story)), ...adThreads(orders, deals, BigInt(startBlock))];

  const take = async (isDue: (act: Act) => boolean): Promise<Call[]> => {
    const calls: Call[] = [];
    for (const thread of threads) {
      const [act] = thread;
      if (!act || !isDue(act)) continue;
      thread.shift();
      calls.push(await act.call());
    }
    return calls;
  };
  const minutes = threads.flat().flatMap(({ at }) => ("ago" in at ? [at.ago] : []));

  return {
    opening: openingOf(world, orders, await orders.now()),
    due: (day) => take(({ at }) => "day" in at && at.day <= day),
    last: [...new Set(minutes)].sort((one, other) => other - one),
    before: (left) => take(({ at }) => "day" in at || at.ago >= left),
    async next() {
      // What comes after an act that waits for a clock cannot come either.
      for (const thread of threads) if (thread[0]?.waits) thread.length = 0;
      return take(() => true);
    },
  };
}

function openingOf(world: World, orders: PeerOrders, now: bigint): Call[] {
  const { desk, call } = orders;
  const fromWallet = (name: Name, symbol: Ticker): Call => {
    const { token } = world.core.reserve(symbol).info;
    const data = dataOf(approveCall(desk, token, maxUint256, 0n));
    return { from: accountOf(name), to: token, data, what: `approve the desk for ${symbol}` };
  };
  const fromPool = (name: Name, symbol: Ticker): Call => {
    const args = [desk, world.core.reserve(symbol).id, maxUint256] as const;
    const data = encodeFunctionData({ abi: lendingPoolsAbi, functionName: "approve", args });
    return {
      from: accountOf(name),
      to: world.deployment.lendingPools,
      data,
      what: `approve the desk for lent ${symbol}`,
    };
  };
  const pooled = [
    ...swaps.filter((swap) => swap.pooled).map(({ maker, sell }) => [maker, sell] as const),
    ...Object.values<AdStory>(ads)
      .filter((ad) => ad.pooled)
      .map(({ maker, token }) => [maker, token] as const),
  ];
  return [
    ...approvals.flatMap(([name, ...symbols]) => symbols.map((symbol) => fromWallet(name, symbol))),
    ...pooled.map(([name, symbol]) => fromPool(name, symbol)),
    ...[arbiter, backup].map((name) => call(name, "serve", [now + SERVES])),
    call(watched, "setWatcher", [orders.addressOf(watcher)]),
  ];
}
