import { type RunningChain, urlsFor } from "@weir/chain/running";
import { anvilId, isLocal } from "@weir/chain/target";
import { inRoot } from "@weir/process/paths";
import { host } from "@weir/process/ports";
import type { Progress } from "@weir/process/progress";
import { rpc } from "@weir/process/rpc";
import { START_AGAIN } from "@weir/process/startAgain";
import type { Supervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { revive } from "./revive.ts";

export type IndexerOptions = {
  port: number;
  chain: RunningChain;
  dataDir: string;
  deploymentsDir: string;
  databaseUrl: string | undefined;
  /** Origins whose pages may send requests to it. */
  origins: string[];
  supervisor: Supervisor;
  note: Progress["note"];
};

/**
 * Starts the indexer and waits until it reaches the head; on a public chain for 20 s at most. It detects rows of an earlier chain
 * with the same id and starts from an empty database; after a reorganisation deeper than it can follow, it exits with START_AGAIN
 * and does the same.
 */
export async function startIndexer(options: IndexerOptions): Promise<void> {
  const { chain, supervisor, note } = options;
  const command = {
    name: "the indexer",
    command: process.execPath,
    args: ["run/main.ts", "start"],
    cwd: inRoot("indexer"),
    startAgain: START_AGAIN,
    env: {
      RPC_URL: urlsFor("indexer", chain).join(","),
      CHAIN_ID: `${chain.chainId}`,
      POLLING_INTERVAL: `${pollingInterval(chain)}`,
      INDEXER_PORT: `${options.port}`,
      ALLOWED_ORIGINS: options.origins.join(","),
      INDEXER_DATA_DIR: options.dataDir,
      DEPLOYMENTS_DIR: options.deploymentsDir,
      DATABASE_URL: options.databaseUrl ?? "", // Empty rather than absent, so that .env does not apply.
    },
  };
  // An exit before it is ready means wrong settings: then the start fails instead of a new attempt.
  let ready = false;
  const again = revive(note, supervisor.signal);
  supervisor.start(command, async (ended) => ready && again(ended));
  const behind = await untilIndexed(options);
  ready = true;
  if (behind) note(`  The indexer is ${behind} and continues; until then the site works without history.`);
}

/** Milliseconds between two polls for a block: a sixth of the block time, within limits that spare the node. */
const pollingInterval = ({ chainId, blockTime }: RunningChain): number =>
  chainId === anvilId ? 100 : Math.round(Math.min(Math.max(blockTime / 6, 250), 3_000));

/** Waits until the indexer reaches the head. On a public chain it waits 20 s, then returns how far the indexer is. */
async function untilIndexed({ port, chain, supervisor: { signal } }: IndexerOptions): Promise<string | undefined> {
  const local = isLocal(chain.chainId);
  let reached = "before its first block";
  const atHead = async () => {
    const head = Number(await rpc<string>(urlsFor("indexer", chain)[0], "eth_blockNumber"));
    const block = await indexedBlock(port, chain.chainId);
    reached = `at block ${block} of ${head}`;
    if (block < head) throw new Error(`it is ${reached}`);
    return true;
  };
  try {
    const timeout = local ? 180_000 : 20_000;
    await until(atHead, { what: "the indexer to reach the chain's head", signal, timeout });
    return undefined;
  } catch (error) {
    if (local || signal.aborted) throw error;
    return reached;
  }
}

/** The block in /status: /ready answers before the last blocks are indexed. */
async function indexedBlock(port: number, chainId: number): Promise<number> {
  const response = await fetch(`http://${host}:${port}/status`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  const chains = (await response.json()) as Record<string, { id: number; block: { number: number } | null }>;
  return Object.values(chains).find(({ id }) => id === chainId)?.block?.number ?? -1;
}
