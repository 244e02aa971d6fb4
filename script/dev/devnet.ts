import path from "node:path";
import { findGeth } from "../devnet/geth.ts";
import { basePortVariable, defaultBasePort } from "../devnet/layout.ts";
import { startNetwork } from "../devnet/network.ts";
import type { Options } from "../devnet/options.ts";
import { sizeOf } from "../devnet/validators.ts";
import { readPort } from "../lib/ports.ts";
import type { Progress } from "../lib/progress.ts";
import type { Supervisor } from "../lib/supervisor.ts";
import type { RunningChain } from "./running.ts";

/** Starts the peer-to-peer network of script/devnet: one node to deploy through, one to index through, one for the web. */
export async function startDevnet(
  supervisor: Supervisor,
  options: Options,
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
