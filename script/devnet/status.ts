import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { rpc } from "@weir/process/rpc";
import type { Hex } from "viem";
import { peerCount } from "./beacon.ts";
import type { Network, NetworkNode } from "./network.ts";
import { sizeOf } from "./validators.ts";

type Block = { number: number; hash: Hex };

export type NodeStatus = {
  node: NetworkNode;
  /** Of its consensus client and of its execution client. */
  peers: [number, number] | undefined;
  head: Block | undefined;
  safe: Block | undefined;
  finalized: Block | undefined;
  /** Bytes that both of its processes hold. */
  memory: number;
};

/** What a node says at this moment; what it does not answer is left out. */
export async function statusOf(network: Network): Promise<NodeStatus[]> {
  const memory = await memoryOf(network.nodes.map(({ folder }) => folder));
  return Promise.all(
    network.nodes.map(async (node, index) => {
      const [head, safe, finalized] = await Promise.all(
        ["latest", "safe", "finalized"].map((tag) => quiet(blockAt(node.rpcUrl, tag))),
      );
      const peers = Promise.all([peerCount(node.beaconUrl), executionPeers(node.rpcUrl)]);
      return { node, peers: await quiet(peers), head, safe, finalized, memory: memory[index] ?? 0 };
    }),
  );
}

const quiet = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

const executionPeers = async (rpcUrl: string): Promise<number> => Number(await rpc<Hex>(rpcUrl, "net_peerCount"));

async function blockAt(rpcUrl: string, tag: string): Promise<Block | undefined> {
  const block = await rpc<{ number: Hex; hash: Hex } | null>(rpcUrl, "eth_getBlockByNumber", [tag, false]);
  return block ? { number: Number(block.number), hash: block.hash } : undefined;
}

/** The memory of all processes that were started with a path inside a folder, folder by folder. */
async function memoryOf(folders: string[]): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "rss=,args="], { maxBuffer: 16 * 1024 * 1024 });
  const lines = stdout.split("\n");
  return folders.map((folder) =>
    lines
      .filter((line) => line.includes(`${folder}/`))
      .reduce((sum, line) => sum + 1024 * Number(line.trim().split(" ")[0]), 0),
  );
}

const titles = ["", "client", "peers", "head", "safe", "finalised", "validators", "memory"];

/** The live table. Peers are those of the consensus and of the execution client. */
export function statusTable(statuses: NodeStatus[]): string {
  const rows = statuses.map(({ node, peers, head, safe, finalized, memory }) => [
    node.name,
    node.execution,
    peers?.join(" + ") ?? "–",
    head ? `${head.number} ${head.hash.slice(0, 10)}` : node.running ? "no answer" : "down",
    `${safe?.number ?? "–"}`,
    `${finalized?.number ?? "–"}`,
    `${sizeOf(node.validators)}`,
    memory > 0 ? `${Math.round(memory / 1024 ** 2)} MB` : "–",
  ]);
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  return [titles, ...rows]
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")}`.trimEnd())
    .join("\n");
}
