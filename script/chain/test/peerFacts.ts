import type { Deployment } from "@weir/sdk/deployments/deployment";
import { checkOrder } from "@weir/sdk/orders/checkOrder";
import { dealIdOf } from "@weir/sdk/orders/dealAd";
import { dealEndings, dealStages } from "@weir/sdk/orders/dealPayout";
import { dealTurn } from "@weir/sdk/orders/dealTurn";
import { readOrderBytes } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { hexToBytes } from "viem";
import type { Client } from "../target.ts";

/** What the desk's events and views say: how each deal ended, where each other one is, and what of the published orders can be taken. */
export async function peerFacts(client: Client, { peer }: Deployment) {
  if (!peer) throw new Error("This chain has no desk.");
  const { desk } = peer;
  const events = await client.getContractEvents({ address: desk, abi: peerDeskAbi, fromBlock: 0n, strict: true });
  const now = (await client.getBlock()).timestamp;
  const endings = events.flatMap((event) => (event.eventName === "Closed" ? dealEndings[event.args.ending]! : []));

  const phases: string[] = [];
  for (const event of events) {
    if (event.eventName !== "Opened") continue;
    const { ad, taker, amount, number } = event.args;
    const deal = { ad, taker, amount, number };
    const args = [dealIdOf(deal)] as const;
    const found = await client.readContract({ address: desk, abi: peerDeskAbi, functionName: "progressOf", args });
    const stage = dealStages[found.stage]!;
    const progress = { ...found, stage, clock: BigInt(found.clock), arbiterFee: BigInt(found.arbiterFee) };
    const { phase } = dealTurn(deal, progress, now);
    if (phase !== "closed") phases.push(found.seen ? phase : `${phase}, unseen`);
  }

  /** By kind: the reason against each published order, "takable" without one. */
  const published: string[] = [];
  for (const event of events) {
    if (event.eventName !== "Published") continue;
    const place = { chainId: client.chain.id, contracts: { PeerDesk: desk } };
    const { order, fault } = readOrderBytes(hexToBytes(event.args.data), place);
    if (fault) throw new Error(`What was published is no order: ${fault.reason}.`);
    if (order.kind !== "swap" && order.kind !== "ad") continue;
    const { reason } = await checkOrder(client, { peer, order });
    published.push(`${order.kind} ${reason ?? "takable"}`);
  }
  return { names: events.map(({ eventName }) => eventName), endings, phases, published };
}
