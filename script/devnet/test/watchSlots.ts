import { setTimeout as delay } from "node:timers/promises";
import { rpc } from "@weir/process/rpc";
import type { Hex } from "viem";
import { blockOf, headOf } from "../heads.ts";
import type { Network, NetworkNode } from "../startNetwork.ts";
import { proposerOf, slotOf } from "./chainState.ts";
import { followHeads, type HeadEvent, propagation } from "./propagation.ts";

/** Watches so many slots: which were missed, whether all nodes have the same blocks, and how fast blocks reach the others. */
export async function watchSlots(network: Network, count: number, signal: AbortSignal) {
  const { nodes } = network;
  const [first] = nodes as [NetworkNode];
  const events: HeadEvent[] = [];
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  for (const [index, { beaconUrl }] of nodes.entries()) {
    void followHeads(index, beaconUrl, ended, (event) => events.push(event));
  }
  const from = await headOf(first);
  const start = slotOf(network, from);
  const end = start + count;
  // By the clock, because a slot without a block counts too; one slot more for the last block to arrive.
  const time = (network.genesisTime + (end + 1) * network.slot) * 1_000;
  await delay(Math.max(0, time - Date.now()), undefined, { signal });
  over.abort();

  let [blocks, equal] = [0, 0];
  const gas = new Map<number, number>();
  for (let number = from.number + 1; ; number++) {
    const all = await Promise.all(nodes.map((node) => blockOf(node, number)));
    const [one] = all;
    if (!one || slotOf(network, one) > end) break;
    blocks++;
    gas.set(slotOf(network, one), await gasUsed(first.rpcUrl, one.hash));
    if (all.every((block) => block?.hash === one.hash && block.stateRoot === one.stateRoot)) equal++;
  }
  const proposers = new Map<string, number>();
  for (const { slot, block } of events) {
    if (slot <= start || slot > end || proposers.has(block)) continue;
    const proposer = await proposerOf(first.beaconUrl, block).catch(() => undefined);
    if (proposer === undefined) continue; // an orphan, which counts as a missed slot
    const node = nodes.findIndex(({ validators }) => proposer >= validators.first && proposer <= validators.last);
    proposers.set(block, node);
  }
  const spread = propagation(events, proposers, nodes.length);
  return {
    slots: { watched: end - start, missed: end - start - blocks },
    heads: { sampled: blocks, equal },
    propagation: { ...spread, gasOfWorst: gas.get(spread.worstSlot) ?? 0 },
    gas: [...gas].filter(([, used]) => used > 0).map(([slot, used]) => `slot ${slot}: ${used}`),
  };
}

const gasUsed = async (url: string, block: Hex): Promise<number> =>
  Number((await rpc<{ gasUsed: Hex }>(url, "eth_getBlockByHash", [block, false])).gasUsed);
