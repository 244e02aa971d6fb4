import path from "node:path";
import { measureBlockTime } from "@weir/chain/blockTime";
import { describeChain } from "@weir/chain/chainName";
import { type RunningChain, urlsFor } from "@weir/chain/running";
import { startAnvil } from "@weir/chain/startAnvil";
import { anvilId, connect } from "@weir/chain/target";
import type { DevnetOptions } from "@weir/devnet/devnetOptions";
import { startNetwork } from "@weir/devnet/startNetwork";
import { sizeOf } from "@weir/devnet/validators";
import { Failure } from "@weir/process/failure";
import { redact, shown } from "@weir/process/plain";
import type { Progress } from "@weir/process/progress";
import { rpc } from "@weir/process/rpc";
import type { Supervisor } from "@weir/process/supervisor";
import type { Choice } from "./choice.ts";

export type ChainStart = {
  anvilPort: number;
  /** Origins whose pages may send requests to the nodes. */
  origins: string[];
  supervisor: Supervisor;
  progress: Progress;
};

/** Starts the chosen chain, or connects to the one that runs already. */
export async function openChain(choice: Choice, start: ChainStart): Promise<RunningChain> {
  const { anvilPort, origins, supervisor, progress } = start;
  if (choice.kind === "devnet") return startDevnet(choice.options, start);
  if (choice.kind === "rpc") return openRemote(choice.urls);
  return progress.step("Starting Anvil", () => startAnvil(supervisor, anvilPort, origins));
}

/** Starts the network of @weir/devnet: one node to deploy through, one to index through, one for the web. */
async function startDevnet(
  options: DevnetOptions,
  { origins, supervisor, progress }: ChainStart,
): Promise<RunningChain> {
  const network = await startNetwork({ ...options, origins, supervisor, progress });
  network.onDown(({ name }, { message }) =>
    progress.note(`  ${message.split(". ")[0]}: ${name} is down. Weir continues with the other nodes.`),
  );
  const { chainId, slot, nodes } = network;
  return {
    chainId,
    name: "Devnet",
    blockTime: slot * 1_000,
    nodes: nodes.map(({ name, rpcUrl, execution, validators }) => ({
      name: name.replace(/^n/, "N"),
      url: rpcUrl,
      about: `${execution} and Lodestar, ${sizeOf(validators)} validators; logs in ${path.relative(process.cwd(), network.folder)}/logs`,
    })),
    spread: true,
    failed: network.failed,
  };
}

/** Connects to a chain that runs already. Throws unless every node answers and all are of one chain. */
export async function openRemote(urls: string[]): Promise<RunningChain> {
  const first = urls[0] as string;
  const ids = await Promise.all(urls.map(chainIdOf));
  const chainId = ids[0] as number;
  const odd = ids.findIndex((id) => id !== chainId);
  if (odd > 0) {
    throw new Failure(
      `${shown(first)} is of chain ${chainId}, and ${shown(urls[odd] as string)} of chain ${ids[odd]}. Name nodes of one chain.`,
    );
  }
  const about = `chain id ${chainId}`;
  return {
    chainId,
    name: (await describeChain(chainId)).chainName,
    blockTime: 0,
    nodes: urls.map((url, at) => ({ name: urls.length > 1 ? `Node ${at + 1}` : "Chain", url, about })),
  };
}

/** The chain with its measured block time. Anvil keeps 0: it mines on demand. */
export async function timed(chain: RunningChain): Promise<RunningChain> {
  const { chainId } = chain;
  if (chainId === anvilId) return chain;
  const [rpcUrl] = urlsFor("deploy", chain);
  return { ...chain, blockTime: await measureBlockTime(await connect({ rpcUrl, chainId })) };
}

async function chainIdOf(url: string): Promise<number> {
  try {
    return Number(await rpc<string>(url, "eth_chainId"));
  } catch (error) {
    throw new Failure(
      `No node answers at ${shown(url)} (${redact((error as Error).message)}). Check the address and that the node runs and serves JSON-RPC over HTTP.`,
    );
  }
}
