import { buyerOf, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { DAY } from "@weir/sdk/orders/orderFields";
import { orderHash } from "@weir/sdk/orders/orderKinds";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { share } from "../amounts.ts";
import type { PeerOrders } from "./peerOrders.ts";
import { type AdStory, ads, arbiter, backup, type DealAct, type DealStory, watcher } from "./peerStory.ts";
import { type Act, once } from "./peerThread.ts";
import type { Call } from "./transactions.ts";

type Offered = () => Promise<Awaited<ReturnType<PeerOrders["adOf"]>>>;

/** Basis points, of an arbiter whom the parties appoint. */
const APPOINTED_FEE = 50n;

/** The threads of all ads and deals. `startBlock`: the desk has no earlier event. */
export function adThreads(orders: PeerOrders, deals: readonly DealStory[], startBlock: bigint): Act[][] {
  return Object.entries<AdStory>(ads).flatMap(([name, story]) => {
    const offered = once(() => orders.adOf(story));
    const ofAd = deals.filter(({ ad }) => ad === name);
    return [
      adThread(orders, story, offered),
      ...ofAd.map((deal) => dealThread(orders, story, offered, deal, startBlock)),
    ];
  });
}

function adThread(orders: PeerOrders, { maker, at, cancelled }: AdStory, offered: Offered): Act[] {
  const publish: Act = {
    at,
    async call() {
      const { ad, signature, terms } = await offered();
      return orders.publish(maker, { kind: "ad", order: ad }, signature, terms);
    },
  };
  if (!cancelled) return [publish];
  const cancel: Act = {
    at: cancelled,
    call: async () => orders.cancel(maker, { kind: "ad", order: (await offered()).ad }),
  };
  return [publish, cancel];
}

function dealThread(
  orders: PeerOrders,
  { maker, token }: AdStory,
  offered: Offered,
  story: DealStory,
  startBlock: bigint,
): Act[] {
  const { client, chainId, contract } = orders;
  const amount = orders.unitsOf(token, story.amount);
  const taker = orders.addressOf(story.taker);

  /** The deal with its number, which the chain gave it. */
  const opened = once(async (): Promise<Deal> => {
    const { ad } = await offered();
    const adHash = orderHash(chainId, contract, { kind: "ad", order: ad });
    const logs = await client.getContractEvents({
      ...{ address: contract, abi: peerDeskAbi, eventName: "Opened", args: { maker: ad.maker, taker }, strict: true },
      fromBlock: startBlock,
    });
    const log = logs.find(({ args }) => args.adHash === adHash && args.amount === amount);
    if (!log) throw new Error(`${story.taker} has opened no deal of ${story.amount} ${token}.`);
    return { ad, taker, amount, number: log.args.number };
  });

  async function callOf(act: DealAct): Promise<Call> {
    const deal = await opened();
    const [buyer, seller] = buyerOf(deal) === taker ? [story.taker, maker] : [maker, story.taker];
    switch (act.call) {
      case "confirm":
        return orders.call(maker, act.call, [deal]);
      case "markPaid":
      case "concede":
        return orders.call(buyer, act.call, [deal]);
      case "release":
        return orders.call(seller, act.call, [deal]);
      case "dispute":
        return orders.call(act.by ? watcher : seller, act.call, [deal]);
      case "expire":
      case "claim":
        // Anyone may.
        return orders.call(backup, act.call, [deal]);
      case "rule":
        return orders.call(act.by ? backup : arbiter, act.call, [deal, act.bps]);
      case "agree": {
        const buyerAmount = share(amount, act.part);
        const [deadline, epoch] = [(await orders.now()) + 7n * DAY, await orders.epochOf(maker)];
        const order = { deal: dealIdOf(deal), buyerAmount, epoch, deadline };
        const signature = await orders.sign(maker, { kind: "agreement", order });
        return orders.call(story.taker, act.call, [deal, buyerAmount, deadline, signature]);
      }
      case "appoint": {
        const who = orders.addressOf(arbiter);
        const [deadline, epoch] = [(await orders.now()) + 7n * DAY, await orders.epochOf(story.taker)];
        const order = { deal: dealIdOf(deal), round: 0n, arbiter: who, fee: APPOINTED_FEE, epoch, deadline };
        const signature = await orders.sign(story.taker, { kind: "appointment", order });
        return orders.call(maker, act.call, [deal, who, APPOINTED_FEE, deadline, signature]);
      }
    }
  }

  const open: Act = {
    at: story.at,
    async call() {
      const { ad, signature } = await offered();
      return orders.call(story.taker, "open", [ad, signature, amount, 0n]);
    },
  };
  return [open, ...story.acts.map((act): Act => ({ at: act.at, waits: act.waits, call: () => callOf(act) }))];
}
