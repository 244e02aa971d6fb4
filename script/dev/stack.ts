import { cpSync, rmSync } from "node:fs";
import type { Deployment } from "@weir/contracts/deployments";
import { anvilId } from "../lib/chain.ts";
import { loadDeployment } from "../lib/deployment.ts";
import { inRoot, localState } from "../lib/paths.ts";
import { host, type PortRequest, requireFreePorts } from "../lib/ports.ts";
import type { Progress } from "../lib/progress.ts";
import { createSupervisor, type Supervisor } from "../lib/supervisor.ts";
import { buildContracts, foundryEnv, startAnvil } from "./chain.ts";
import { startIndexer } from "./indexer.ts";
import { serveSite } from "./site.ts";
import { buildWeb, webIsBuilt, webOut } from "./web-build.ts";

export type Ports = { anvil: number; indexer: number; web: number };

export type Stack = {
  urls: { rpc: string; indexer: string; graphql: string; web: string };
  deployment: Deployment;
  /** Rejects with the first part that died on its own; never resolves. */
  failed: Promise<never>;
  /** Ends every part, in reverse order. */
  stop(): Promise<void>;
};

export type StackOptions = {
  ports: Ports;
  /** Whether the market program moves the prices. A test wants them still. */
  market?: boolean;
  /** Where the deploy writes what it did; a folder of the stack's own unless told otherwise. */
  deploymentsDir?: string;
  /** PostgreSQL for the indexer; PGlite in the stack's own folder unless told otherwise. */
  databaseUrl?: string | undefined;
  progress?: Progress;
  /** To stop it while it is still starting. */
  supervisor?: Supervisor;
};

const silent: Progress = { step: (_title, work) => work(), note: () => {}, close: () => {} };

/** The folder of one stack's logs and data: stacks on different ports share nothing. */
export const stackFolder = (ports: Ports): string => localState("stacks", `${ports.anvil}`);

export const logFolder = (ports: Ports): string => `${stackFolder(ports)}/logs`;

export const portRequests = (ports: Ports): PortRequest[] => [
  { part: "Anvil", variable: "ANVIL_PORT", port: ports.anvil },
  { part: "the indexer", variable: "INDEXER_PORT", port: ports.indexer },
  { part: "the web", variable: "WEB_PORT", port: ports.web },
];

/** Starts all of Weir on this machine, and returns when every part is truly ready. Throws with nothing left running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  await requireFreePorts(portRequests(options.ports));
  const supervisor = options.supervisor ?? createSupervisor({ logs: logFolder(options.ports) });
  try {
    return await Promise.race([startParts(options, supervisor), supervisor.failed]);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

async function startParts(options: StackOptions, supervisor: Supervisor): Promise<Stack> {
  const { ports, market = true, progress = silent } = options;
  const urls = {
    rpc: `http://${host}:${ports.anvil}`,
    indexer: `http://${host}:${ports.indexer}`,
    graphql: `http://${host}:${ports.indexer}/graphql`,
    web: `http://${host}:${ports.web}`,
  };
  const deploymentsDir = options.deploymentsDir ?? `${stackFolder(ports)}/deployments`;
  const env = { ...foundryEnv, RPC_URL: urls.rpc, CHAIN_ID: `${anvilId}`, DEPLOYMENTS_DIR: deploymentsDir };
  const program = (name: string, file: string) => ({
    name,
    command: process.execPath,
    args: [file],
    cwd: inRoot("script"),
    env,
  });

  const chain = async () => {
    await progress.step("Building the contracts", () => buildContracts(supervisor));
    await progress.step("Starting Anvil", () => startAnvil(supervisor, ports.anvil));
    await progress.step("Deploying", () => supervisor.run(program("the deploy", "deploy/run.ts")));
    await progress.step("Seeding a month of history", () => supervisor.run(program("the seed", "seed/run.ts")));
    await progress.step("Indexing it", () =>
      startIndexer(supervisor, {
        port: ports.indexer,
        rpcUrl: urls.rpc,
        dataDir: `${stackFolder(ports)}/indexer`,
        deploymentsDir,
        databaseUrl: options.databaseUrl,
      }),
    );
    if (market) supervisor.start(program("the market", "market/run.ts"));
  };
  const web = async () => {
    if (!webIsBuilt()) await progress.step("Building the web", () => buildWeb(supervisor));
  };
  await Promise.all([chain(), web()]);
  supervisor.signal.throwIfAborted();

  const deployment = loadDeployment(anvilId, env);
  // A copy: a build that runs meanwhile takes files away under whoever serves them.
  const site = `${stackFolder(ports)}/site`;
  rmSync(site, { recursive: true, force: true });
  cpSync(webOut, site, { recursive: true });
  const endSite = await serveSite(site, ports.web, {
    chainId: anvilId,
    chainName: "Anvil",
    rpcUrls: [urls.rpc],
    indexerUrl: urls.indexer,
    testWallet: true,
    deployment,
  });
  supervisor.onStop(endSite);
  return { urls, deployment, failed: supervisor.failed, stop: supervisor.stop };
}
