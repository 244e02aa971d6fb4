import { buildContracts } from "@weir/chain/compile";
import { loadDeployment } from "@weir/chain/deployment";
import { nodesFrom, type RunningChain } from "@weir/chain/running";
import { startAnvil } from "@weir/chain/startAnvil";
import { isLocal } from "@weir/chain/target";
import { readOrigins } from "@weir/gate/origins";
import { localState } from "@weir/process/paths";
import { host, type PortRequest, requireFreePorts } from "@weir/process/ports";
import type { Progress } from "@weir/process/progress";
import { createSupervisor, type Supervisor } from "@weir/process/supervisor";
import type { Deployment } from "@weir/sdk/deployments";
import type { Choice } from "./choice.ts";
import { type IndexerOptions, startIndexer, untilIndexed } from "./indexer.ts";
import { startDevnet } from "./network.ts";
import { chainEnv, program } from "./programs.ts";
import { openRemote, timed } from "./remote.ts";
import { revive } from "./revive.ts";
import { settle } from "./settle.ts";
import { serveSite } from "./site.ts";
import { buildWeb, webIsBuilt, webOut } from "./web-build.ts";

export type Ports = { anvil: number; indexer: number; web: number };

export type Stack = {
  urls: { indexer: string; graphql: string; web: string };
  chain: RunningChain;
  deployment: Deployment;
  /** Rejects with the first part that died on its own and that the others cannot do without; never resolves. */
  failed: Promise<never>;
  /** Ends every part, in reverse order. */
  stop(): Promise<void>;
};

export type StackOptions = {
  ports: Ports;
  /** Anvil unless told otherwise. */
  choice?: Choice;
  /** Whether the market program moves the prices. A test wants them still. */
  market?: boolean;
  /** Where the deploy writes what it did; a folder of the stack's own unless told otherwise. */
  deploymentsDir?: string;
  /** PostgreSQL for the indexer; PGlite in the stack's own folder unless told otherwise. */
  databaseUrl?: string | undefined;
  /** Whose pages may ask the servers; the web's own and what ALLOWED_ORIGINS adds unless told otherwise. */
  origins?: string[];
  progress?: Progress;
  /** To stop it while it is still starting. */
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

/** Starts all of Weir on this machine, and returns when every part is truly ready. Throws with nothing left running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  await requireFreePorts(portRequests(options.ports, options.choice));
  const supervisor = options.supervisor ?? createSupervisor({ logs: logFolder(options.ports, options.choice) });
  try {
    return await Promise.race([startParts(options, supervisor), supervisor.failed]);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

async function startParts(options: StackOptions, supervisor: Supervisor): Promise<Stack> {
  const { ports, choice = anvil, market = true, progress = silent } = options;
  const origins = options.origins ?? readOrigins(ports.web);
  const folder = stackFolder(ports, choice);
  const deploymentsDir = options.deploymentsDir ?? `${folder}/deployments`;
  const urls = {
    indexer: `http://${host}:${ports.indexer}`,
    graphql: `http://${host}:${ports.indexer}/graphql`,
    web: `http://${host}:${ports.web}`,
  };

  const contracts = once(() => progress.step("Building the contracts", () => buildContracts(supervisor)));
  const web = once(async () => {
    if (!webIsBuilt()) await progress.step("Building the web", () => buildWeb(supervisor));
  });
  const chain = async (): Promise<RunningChain> => {
    const opened = await openChain(choice, ports, origins, supervisor, progress);
    await settle(opened, { choice, deploymentsDir, supervisor, progress, buildContracts: contracts });
    // By now even a young chain has the blocks to measure it by.
    const running = choice.kind === "rpc" ? await timed(opened) : opened;
    const indexer: IndexerOptions = {
      port: ports.indexer,
      chain: running,
      dataDir: `${folder}/indexer`,
      deploymentsDir,
      databaseUrl: options.databaseUrl,
      origins,
    };
    // While it starts, an end is a fault of the settings, and the start fails with it.
    let indexing = false;
    const revived = revive(progress.note, supervisor.signal);
    await progress.step("Indexing it", async () => {
      startIndexer(supervisor, indexer, async (ended) => indexing && revived(ended));
      const reached = await untilIndexed(supervisor, indexer, isLocal(running.chainId));
      indexing = true;
      if (reached !== "all") {
        progress.note(
          `  The indexer is at block ${reached.block} of ${reached.head} and reads on; the site works meanwhile, without history.`,
        );
      }
    });
    if (market && isLocal(running.chainId)) {
      const prices = program("the market", "market/market.ts", chainEnv(running, deploymentsDir));
      supervisor.start(prices, revive(progress.note, supervisor.signal));
    }
    return running;
  };
  // What takes both cores comes before a network that has to keep its slots, and beside an Anvil that has none. Elsewhere
  // the chain comes first: a deploy there asks for a password, and wants the terminal for itself.
  if (choice.kind === "devnet") await contracts().then(web);
  const [running] = await Promise.all([
    choice.kind === "anvil" ? contracts().then(chain) : chain(),
    choice.kind === "anvil" ? web() : undefined,
  ]);
  await web();
  supervisor.signal.throwIfAborted();

  const deployment = loadDeployment(running.chainId, { DEPLOYMENTS_DIR: deploymentsDir });
  const config = {
    chainId: running.chainId,
    chainName: running.name,
    blockTime: running.blockTime,
    rpcUrls: nodesFrom(running.webThrough, running),
    indexerUrl: urls.indexer,
    deployment,
  };
  const endSite = await serveSite(webOut, ports.web, config, origins);
  supervisor.onStop(endSite);
  const failed = Promise.race([supervisor.failed, running.failed ?? supervisor.failed]);
  failed.catch(() => {}); // whoever waits for it gets it; nobody has to
  return { urls, chain: running, deployment, failed, stop: supervisor.stop };
}

/** The same work for whoever asks, done when the first one does. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function openChain(
  choice: Choice,
  ports: Ports,
  origins: string[],
  supervisor: Supervisor,
  progress: Progress,
): Promise<RunningChain> {
  switch (choice.kind) {
    case "anvil":
      return progress.step("Starting Anvil", () => startAnvil(supervisor, ports.anvil, origins));
    case "devnet":
      return startDevnet(supervisor, choice.options, origins, progress);
    case "rpc":
      return openRemote(choice.urls);
  }
}
