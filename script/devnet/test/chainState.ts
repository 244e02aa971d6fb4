import type { Hex } from "viem";
import { ask } from "../beacon.ts";
import { type Block, blockOf, headOf, type RpcNode } from "../heads.ts";

/** The slot of a block: the number of slots since slot 0. */
export const slotOf = (network: { genesisTime: number; slot: number }, { timestamp }: Block): number =>
  (timestamp - network.genesisTime) / network.slot;

/** The number of the node's last final block; 0 before the first. */
export const finalNumber = async (node: RpcNode): Promise<number> => (await blockOf(node, "finalized"))?.number ?? 0;

/** Whether all nodes have the same head at this moment. */
export async function level(nodes: RpcNode[]): Promise<boolean> {
  const heads = await Promise.all(nodes.map(headOf));
  return heads.every(({ hash, stateRoot }) => hash === heads[0]?.hash && stateRoot === heads[0]?.stateRoot);
}

/** The index of the validator that proposed a block. */
export async function proposerOf(beaconUrl: string, block: string): Promise<number> {
  type Header = { header: { message: { proposer_index: string } } };
  return Number((await ask<Header>(beaconUrl, `beacon/headers/${block}`)).header.message.proposer_index);
}

/** The last finalised epoch at the node's head; 0 before the first. */
export async function finalEpoch(beaconUrl: string): Promise<number> {
  type Checkpoints = { finalized: { epoch: string } };
  return Number((await ask<Checkpoints>(beaconUrl, "beacon/states/head/finality_checkpoints")).finalized.epoch);
}

/** Records every block that any node reports as final, to find out whether one is reverted. */
export function watchFinality(nodes: RpcNode[], signal: AbortSignal) {
  const reported = new Map<number, Set<Hex>>();
  const note = async () => {
    const blocks = await Promise.all(nodes.map((node) => blockOf(node, "finalized")));
    for (const block of blocks) {
      if (block) reported.set(block.number, (reported.get(block.number) ?? new Set()).add(block.hash));
    }
  };
  const timer = setInterval(() => void note().catch(() => {}), 1_000);
  signal.addEventListener("abort", () => clearInterval(timer));
  return {
    /** The number of final blocks seen, and how many of those a node has replaced or reported with different hashes. */
    async count() {
      await note();
      let reverted = 0;
      for (const [number, hashes] of reported) {
        const now = await Promise.all(nodes.map((node) => blockOf(node, number)));
        if (hashes.size > 1 || now.some((block) => !block || !hashes.has(block.hash))) reverted++;
      }
      return { blocks: reported.size, reverted };
    },
  };
}
