import { rpc } from "@weir/process/rpc";
import type { Hex } from "viem";

export type RpcNode = { name: string; rpcUrl: string };

export type Block = { number: number; hash: Hex; stateRoot: Hex; timestamp: number };

/** A node's block by its number or tag; undefined where it has none or does not answer. */
export async function blockOf({ rpcUrl }: Pick<RpcNode, "rpcUrl">, which: number | string): Promise<Block | undefined> {
  const tag = typeof which === "number" ? `0x${which.toString(16)}` : which;
  type Answer = { number: Hex; hash: Hex; stateRoot: Hex; timestamp: Hex } | null;
  const block = await rpc<Answer>(rpcUrl, "eth_getBlockByNumber", [tag, false]).catch(() => null);
  if (!block) return undefined;
  const { number, hash, stateRoot, timestamp } = block;
  return { number: Number(number), hash, stateRoot, timestamp: Number(timestamp) };
}

export async function headOf(node: RpcNode): Promise<Block> {
  const head = await blockOf(node, "latest");
  if (!head) throw new Error(`${node.name} does not answer`);
  return head;
}
