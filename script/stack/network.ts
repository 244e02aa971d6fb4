import path from "node:path";
import type { RunningChain } from "@weir/chain/running";
import type { DevnetOptions } from "@weir/devnet/devnetOptions";
import { findGeth } from "@weir/devnet/geth";
import { basePortVariable, defaultBasePort } from "@weir/devnet/layout";
import { startNetwork } from "@weir/devnet/startNetwork";
import { sizeOf } from "@weir/devnet/validators";
import { readPort } from "@weir/process/ports";
import type { Progress } from "@weir/process/progress";
import type { Supervisor } from "@weir/process/supervisor";

/** Starts the peer-to-peer network of script/devnet: one node to deploy through, one to index through, one for the web. */
export async function startDevnet(
  supervisor: Supervisor,
  options: DevnetOptions,
  origins: string[],
  progress: Progress,
): Promise<RunningChain> {
  const geth = options.clients.includes("geth") ? findGeth() : undefined;
  const basePort = readPort(basePortVariable, defaultBasePort);
  const network = await startNetwork({ ...options, basePort, geth, origins, supervisor, progress });
  // Any of them may die, and Weir goes on with the others; but somebody should hear of it.
  network.onDown(({ name }, { message }) =>
    progress.note(`  ${message.split(". ")[0]}: ${name} is down, and Weir goes on with the others.`),
  );
  const { chainId, slot, nodes } = network;
  const url = (at: number): string => nodes[Math.min(at, nodes.length - 1)]?.rpcUrl ?? "";
  return {
    chainId,
    name: "Devnet",
    blockTime: slot * 1_000,
    nodes: nodes.map(({ name, rpcUrl, execution, validators }) => ({
      name: name.replace(/^n/, "N"),
      url: rpcUrl,
      about: `${execution} and Lodestar, ${sizeOf(validators)} validators; logs in ${path.relative(process.cwd(), network.folder)}/logs`,
    })),
    deployThrough: url(0),
    indexThrough: url(1),
    webThrough: url(2),
    failed: network.failed,
  };
}
