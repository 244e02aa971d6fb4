import { type RunningChain, urlsFor } from "@weir/chain/running";
import { anvilId } from "@weir/chain/target";
import { inRoot } from "@weir/process/paths";
import { host } from "@weir/process/ports";
import { rpc } from "@weir/process/rpc";
import { START_AGAIN } from "@weir/process/startAgain";
import type { Ended, Supervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";

export type IndexerOptions = {
  port: number;
  chain: RunningChain;
  dataDir: string;
  deploymentsDir: string;
  databaseUrl: string | undefined;
  /** Origins whose pages may send requests to it. */
  origins: string[];
};

/**
 * Starts the indexer. It detects rows of an earlier chain with the same id and starts from an empty database; after a
 * reorganisation deeper than it can follow, it exits with START_AGAIN and does the same.
 */
export function startIndexer(
  supervisor: Supervisor,
  options: IndexerOptions,
  again: (ended: Ended) => Promise<boolean>,
): void {
  const { chain } = options;
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
  supervisor.start(command, again);
}

/** Milliseconds between two polls for a block: a sixth of the block time, within limits that spare the node. */
const pollingInterval = ({ chainId, blockTime }: RunningChain): number =>
  chainId === anvilId ? 100 : Math.round(Math.min(Math.max(blockTime / 6, 250), 3_000));

/** Waits until the indexer reaches the head. On a public chain it waits 20 s, then returns how far the indexer is. */
export async function untilIndexed(
  { signal }: Supervisor,
  { port, chain }: IndexerOptions,
  local: boolean,
): Promise<"all" | { block: number; head: number }> {
  let [block, head] = [-1, 0];
  try {
    await until(
      async () => {
        head = Number(await rpc<string>(urlsFor("indexer", chain)[0], "eth_blockNumber"));
        block = await indexedBlock(port, chain.chainId);
        if (block < head) throw new Error(`it is at block ${block} of ${head}`);
        return true;
      },
      { what: "the indexer to reach the chain's head", signal, timeout: local ? 180_000 : 20_000 },
    );
    return "all";
  } catch (error) {
    if (local || signal.aborted) throw error;
    return { block, head };
  }
}

/** The block in /status: /ready answers before the last blocks are indexed. */
async function indexedBlock(port: number, chainId: number): Promise<number> {
  const response = await fetch(`http://${host}:${port}/status`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  const chains = (await response.json()) as Record<string, { id: number; block: { number: number } | null }>;
  return Object.values(chains).find(({ id }) => id === chainId)?.block?.number ?? -1;
}
