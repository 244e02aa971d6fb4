import { rpc } from "@weir/process/rpc";
import type { Hex } from "viem";

type Node = { name: string; rpcUrl: string };

export type Block = { number: number; hash: Hex; stateRoot: Hex; timestamp: number };

/** A node's block by its number or tag; undefined where it has none or does not answer. */
export async function blockOf({ rpcUrl }: Pick<Node, "rpcUrl">, which: number | string): Promise<Block | undefined> {
  const tag = typeof which === "number" ? `0x${which.toString(16)}` : which;
  type Answer = { number: Hex; hash: Hex; stateRoot: Hex; timestamp: Hex } | null;
  const block = await rpc<Answer>(rpcUrl, "eth_getBlockByNumber", [tag, false]).catch(() => null);
  if (!block) return undefined;
  const { number, hash, stateRoot, timestamp } = block;
  return { number: Number(number), hash, stateRoot, timestamp: Number(timestamp) };
}

export const slotOf = (network: { genesisTime: number; slot: number }, { timestamp }: Block): number =>
  (timestamp - network.genesisTime) / network.slot;

export async function headOf(node: Node): Promise<Block> {
  const head = await blockOf(node, "latest");
  if (!head) throw new Error(`${node.name} does not answer`);
  return head;
}

/** The number of the node's last final block; 0 before the first. */
export const finalNumber = async (node: Node): Promise<number> => (await blockOf(node, "finalized"))?.number ?? 0;

/** Whether all have the same head at this moment. */
export async function level(nodes: Node[]): Promise<boolean> {
  const heads = await Promise.all(nodes.map(headOf));
  return heads.every(({ hash, stateRoot }) => hash === heads[0]?.hash && stateRoot === heads[0]?.stateRoot);
}

/** Records every block that any node reports as final, to find out whether one is reverted. */
export function watchFinality(nodes: Node[], signal: AbortSignal) {
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
    seen: () => reported.size,
    /** How many of those blocks a node has replaced, or were reported with different hashes. */
    async reverted(): Promise<number> {
      await note();
      let count = 0;
      for (const [number, hashes] of reported) {
        const now = await Promise.all(nodes.map((node) => blockOf(node, number)));
        if (hashes.size > 1 || now.some((block) => !block || !hashes.has(block.hash))) count++;
      }
      return count;
    },
  };
}
