import { chainProgram } from "@weir/chain/chainProgram";
import { buildContracts } from "@weir/chain/compile";
import { loadDeployment } from "@weir/chain/deploymentFile";
import { type RunningChain, urlsFor } from "@weir/chain/running";
import { isLocal } from "@weir/chain/target";
import { readOrigins } from "@weir/gate/origins";
import { localState } from "@weir/process/paths";
import { host, type PortRequest, requireFreePorts } from "@weir/process/ports";
import type { Progress } from "@weir/process/progress";
import { createSupervisor, type Supervisor } from "@weir/process/supervisor";
import type { Choice } from "./choice.ts";
import { openChain, timed } from "./openChain.ts";
import { revive } from "./revive.ts";
import { settle } from "./settle.ts";
import { startIndexer } from "./startIndexer.ts";
import { startSite } from "./startSite.ts";
import { buildWeb, webIsBuilt } from "./web-build.ts";

export type Ports = { anvil: number; indexer: number; web: number };

export type Stack = Awaited<ReturnType<typeof startStack>>;

export type StackOptions = {
  ports: Ports;
  /** Default: Anvil. */
  choice?: Choice;
  /** Whether the market program moves prices; default: true. */
  market?: boolean;
  /** Where the deploy writes its addresses; default: a folder of this stack. */
  deploymentsDir?: string;
  /** PostgreSQL for the indexer; default: PGlite in this stack's folder. */
  databaseUrl?: string | undefined;
  /** Origins whose pages may send requests to the servers; default: `readOrigins` of the web port. */
  origins?: string[];
  progress?: Progress;
  /** Allows the caller to stop the stack while it starts. */
  supervisor?: Supervisor;
};

const silent: Progress = { step: (_title, work) => work(), note: () => {}, close: () => {} };
const anvil: Choice = { kind: "anvil" };

/** The folder of one stack's logs and data: stacks on different ports share nothing. */
export const stackFolder = (ports: Ports, { kind }: Choice = anvil): string =>
  localState("stacks", kind === "anvil" ? `${ports.anvil}` : `${kind}-${ports.web}`);

export const logFolder = (ports: Ports, choice?: Choice): string => `${stackFolder(ports, choice)}/logs`;

export const portRequests = (ports: Ports, { kind }: Choice = anvil): PortRequest[] => [
  ...(kind === "anvil" ? [{ part: "Anvil", variable: "ANVIL_PORT", port: ports.anvil }] : []),
  { part: "the indexer", variable: "INDEXER_PORT", port: ports.indexer },
  { part: "the web", variable: "WEB_PORT", port: ports.web },
];

/** Starts all of Weir on this machine and returns when every part is ready. When it throws, nothing is left running. */
export async function startStack(options: StackOptions) {
  await requireFreePorts(portRequests(options.ports, options.choice));
  const supervisor = options.supervisor ?? createSupervisor({ logs: logFolder(options.ports, options.choice) });
  try {
    return await Promise.race([startParts(options, supervisor), supervisor.failed]);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

async function startParts(options: StackOptions, supervisor: Supervisor) {
  const { ports, choice = anvil, market = true, progress = silent } = options;
  const origins = options.origins ?? readOrigins(ports.web);
  const folder = stackFolder(ports, choice);
  const deploymentsDir = options.deploymentsDir ?? `${folder}/deployments`;
  const indexer = `http://${host}:${ports.indexer}`;
  const urls = { indexer, graphql: `${indexer}/graphql`, web: `http://${host}:${ports.web}` };

  const contracts = once(() => progress.step("Building the contracts", () => buildContracts(supervisor)));
  const web = once(async () => {
    if (!webIsBuilt()) await progress.step("Building the web", () => buildWeb(supervisor));
  });
  const startChain = async (): Promise<RunningChain> => {
    const opened = await openChain(choice, { anvilPort: ports.anvil, origins, supervisor, progress });
    await settle(opened, { choice, deploymentsDir, supervisor, progress, buildContracts: contracts });
    // Only after the deploy does a young chain have enough blocks to measure.
    const chain = choice.kind === "rpc" ? await timed(opened) : opened;
    const { databaseUrl } = options;
    const own = { port: ports.indexer, dataDir: `${folder}/indexer`, deploymentsDir, databaseUrl, origins };
    await progress.step("Indexing it", () => startIndexer({ ...own, chain, supervisor, note: progress.note }));
    if (market && isLocal(chain.chainId)) {
      const program = { chainId: chain.chainId, urls: urlsFor("deploy", chain), deploymentsDir };
      const prices = chainProgram("the market", "market/market.ts", program);
      supervisor.start(prices, revive(progress.note, supervisor.signal));
    }
    return chain;
  };
  // The builds, which use both cores, come before a devnet, which has to keep its slots, and run beside Anvil, which has
  // none. On another chain the deploy comes first: it may ask for a password, and needs the terminal for itself.
  if (choice.kind === "devnet") await contracts().then(web);
  const [chain] = await Promise.all([
    choice.kind === "anvil" ? contracts().then(startChain) : startChain(),
    choice.kind === "anvil" ? web() : undefined,
  ]);
  await web();
  supervisor.signal.throwIfAborted();

  const { chainId, name: chainName, blockTime } = chain;
  const deployment = loadDeployment(chainId, { DEPLOYMENTS_DIR: deploymentsDir });
  const rpcUrls = urlsFor("site", chain);
  const config = { chainId, chainName, blockTime, rpcUrls, indexerUrl: urls.indexer, deployment };
  await startSite({ port: ports.web, config, origins, supervisor });
  const failed = Promise.race([supervisor.failed, chain.failed ?? supervisor.failed]);
  failed.catch(() => {}); // Prevents an unhandled rejection; awaiters still see the error.
  return {
    urls,
    chain,
    deployment,
    /** Rejects with the first essential part that ended by itself; never resolves. */
    failed,
    /** Ends every part, in reverse order. */
    stop: supervisor.stop,
  };
}

/** Runs the work at the first call; every call returns the same promise. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
