import { columns } from "@weir/process/columns";
import { rpc } from "@weir/process/rpc";
import { execa } from "execa";
import type { Hex } from "viem";
import { peerCount } from "./beacon.ts";
import { blockOf } from "./heads.ts";
import type { Network } from "./startNetwork.ts";
import { sizeOf } from "./validators.ts";

/** The status of every node, with its memory in bytes; undefined for what a node does not answer. */
export async function statusOf({ nodes }: Network) {
  const memory = await memoryOf(nodes.map(({ folder }) => folder));
  return Promise.all(
    nodes.map(async (node, index) => {
      const [head, safe, finalized] = await Promise.all(
        ["latest", "safe", "finalized"].map((tag) => blockOf(node, tag)),
      );
      const execution = rpc<Hex>(node.rpcUrl, "net_peerCount").then(Number);
      const peers = await Promise.all([peerCount(node.beaconUrl), execution]).catch(() => undefined);
      return { node, peers, head, safe, finalized, memory: memory[index] ?? 0 };
    }),
  );
}

/** The memory of all processes with a path inside a folder in their command line, for each folder. */
async function memoryOf(folders: string[]): Promise<number[]> {
  const lines = (await execa("ps", ["-A", "-o", "rss=,args="], { lines: true })).stdout;
  return folders.map((folder) =>
    lines
      .filter((line) => line.includes(`${folder}/`))
      .reduce((sum, line) => sum + 1024 * Number(line.trim().split(" ")[0]), 0),
  );
}

const titles = ["", "client", "peers", "head", "safe", "finalised", "validators", "memory"];

/** The live table. Peers are those of the consensus and the execution client. */
export function statusTable(statuses: Awaited<ReturnType<typeof statusOf>>): string {
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
  return columns([titles, ...rows]).replace(/^/gm, "  ");
}
