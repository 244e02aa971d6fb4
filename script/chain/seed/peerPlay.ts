import { approveCall, dataOf } from "@weir/sdk/actions/call";
import { approveSharesCall, authorizeCall, FOREVER } from "@weir/sdk/actions/permissions";
import { RIGHTS } from "@weir/sdk/orders/authorization";
import { DAY } from "@weir/sdk/orders/orderFields";
import { type Address, maxUint256 } from "viem";
import type { Client } from "../target.ts";
import { loanOrders } from "./loanOrders.ts";
import { loanApprovals, type OfferStory, offers, rollers } from "./loanStory.ts";
import { loanThreads } from "./loanThreads.ts";
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
import { accountOf, type Name } from "./seedAccounts.ts";
import type { World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

/** The acts of peerStory.ts and loanStory.ts as calls, in threads that do not depend on one another. */
export type PeerPlay = {
  /** Approvals, and who serves as an arbiter. */
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

/** Plays peerStory.ts and loanStory.ts; nothing of a contract that the chain does not have. */
export async function createPeerPlay(client: Client, world: World): Promise<PeerPlay> {
  const { peer, startBlock } = world.deployment;
  if (!peer) return { opening: [], due: nothing, last: [], before: nothing, next: nothing };
  const orders = peerOrders(client, world, peer.desk);
  const lent = peer.loans && loanOrders(client, world, peer.loans);
  const threads = [
    ...swaps.map((story) => swapThread(orders, story)),
    ...adThreads(orders, deals, BigInt(startBlock)),
    ...(lent ? loanThreads(lent, BigInt(startBlock)) : []),
  ];

  const succeeds = ({ from, to, data }: Call): Promise<boolean> =>
    client.call({ account: world.address(from), to, data }).then(
      () => true,
      () => false,
    );
  const take = async (isDue: (act: Act) => boolean): Promise<Call[]> => {
    const calls: Call[] = [];
    for (const thread of threads) {
      const [act] = thread;
      if (!act || !isDue(act)) continue;
      const call = await act.call();
      if (act.risky && !(await succeeds(call))) continue;
      thread.shift();
      calls.push(call);
    }
    return calls;
  };
  const minutes = threads.flat().flatMap(({ at }) => ("ago" in at ? [at.ago] : []));

  return {
    opening: [...deskOpening(world, orders, await orders.now()), ...(lent ? loansOpening(world, lent.contract) : [])],
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

/** `contract` may pull the account's tokens. */
const fromWallet = (world: World, contract: Address, name: Name, symbol: Ticker): Call => {
  const { token } = world.core.reserve(symbol).info;
  const data = dataOf(approveCall(contract, token, maxUint256, 0n));
  return { from: accountOf(name), to: token, data, what: `approve ${symbol} to lend or trade it` };
};

/** `contract` may draw what the account lends in a pool. */
const fromPool = (world: World, contract: Address, name: Name, symbol: Ticker): Call => {
  const { lendingPools } = world.deployment;
  const data = dataOf(approveSharesCall(lendingPools, contract, world.core.reserve(symbol).id, maxUint256));
  return { from: accountOf(name), to: lendingPools, data, what: `approve lent ${symbol} to lend or trade it` };
};

function deskOpening(world: World, { contract, call, addressOf }: PeerOrders, now: bigint): Call[] {
  const pooled = [
    ...swaps.filter((swap) => swap.pooled).map(({ maker, sell }) => [maker, sell] as const),
    ...Object.values<AdStory>(ads)
      .filter((ad) => ad.pooled)
      .map(({ maker, token }) => [maker, token] as const),
  ];
  return [
    ...approvals.flatMap(([name, ...symbols]) => symbols.map((symbol) => fromWallet(world, contract, name, symbol))),
    ...pooled.map(([name, symbol]) => fromPool(world, contract, name, symbol)),
    ...[arbiter, backup].map((name) => call(name, "serve", [now + SERVES])),
    call(watched, "setWatcher", [addressOf(watcher)]),
  ];
}

function loansOpening(world: World, contract: Address): Call[] {
  const { lendingPools } = world.deployment;
  const pooled = Object.values<OfferStory>(offers).filter((offer) => offer.pooled);
  return [
    ...loanApprovals.flatMap(([name, ...symbols]) =>
      symbols.map((symbol) => fromWallet(world, contract, name, symbol)),
    ),
    ...pooled.map(({ maker, token }) => fromPool(world, contract, maker, token)),
    ...rollers.map((name): Call => {
      const data = dataOf(authorizeCall(lendingPools, contract, RIGHTS.manage | RIGHTS.borrow, FOREVER));
      return { from: accountOf(name), to: lendingPools, data, what: "let the loans borrow in a pool" };
    }),
  ];
}
