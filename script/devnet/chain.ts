import { rpc } from "@weir/process/rpc";
import type { Hex } from "viem";
import type { Network, NetworkNode } from "./network.ts";

export type Block = { number: number; hash: Hex; stateRoot: Hex; timestamp: number };

export async function blockOf({ rpcUrl }: NetworkNode, which: number | string): Promise<Block | undefined> {
  const tag = typeof which === "number" ? `0x${which.toString(16)}` : which;
  type Answer = { number: Hex; hash: Hex; stateRoot: Hex; timestamp: Hex } | null;
  const block = await rpc<Answer>(rpcUrl, "eth_getBlockByNumber", [tag, false]).catch(() => null);
  if (!block) return undefined;
  const { number, hash, stateRoot, timestamp } = block;
  return { number: Number(number), hash, stateRoot, timestamp: Number(timestamp) };
}

export const slotOf = ({ genesisTime, slot }: Network, { timestamp }: Block): number =>
  (timestamp - genesisTime) / slot;

export const headOf = async (node: NetworkNode): Promise<Block> => {
  const head = await blockOf(node, "latest");
  if (!head) throw new Error(`${node.name} does not answer`);
  return head;
};

/** The number up to which the node's chain is final, 0 while nothing is. */
export const finalNumber = async (node: NetworkNode): Promise<number> =>
  (await blockOf(node, "finalized"))?.number ?? 0;

/** Whether all have the same head at this moment. */
export async function level(nodes: NetworkNode[]): Promise<boolean> {
  const heads = await Promise.all(nodes.map(headOf));
  return heads.every(({ hash, stateRoot }) => hash === heads[0]?.hash && stateRoot === heads[0]?.stateRoot);
}

/** Remembers every block that any node ever called final, to see whether one is taken back. */
export function watchFinality(network: Network, signal: AbortSignal) {
  const called = new Map<number, Set<Hex>>();
  const note = async () => {
    const blocks = await Promise.all(network.nodes.map((node) => blockOf(node, "finalized")));
    for (const block of blocks) {
      if (block) called.set(block.number, (called.get(block.number) ?? new Set()).add(block.hash));
    }
  };
  const timer = setInterval(() => void note().catch(() => {}), 1_000);
  signal.addEventListener("abort", () => clearInterval(timer));
  return {
    seen: () => called.size,
    /** How many of those blocks are not what a node has at their height now, or were called two things. */
    async reverted(): Promise<number> {
      await note();
      let count = 0;
      for (const [number, hashes] of called) {
        const now = await Promise.all(network.nodes.map((node) => blockOf(node, number)));
        if (hashes.size > 1 || now.some((block) => !block || !hashes.has(block.hash))) count++;
      }
      return count;
    },
  };
}
