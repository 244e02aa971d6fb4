import { nodesFrom, type RunningChain } from "@weir/chain/running";
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
  /** Whose pages may ask it. */
  origins: string[];
};

/**
 * Starts the indexer. Rows of an earlier chain with the same id it finds out by itself, and begins anew; so it does when the
 * chain takes back more than it can follow.
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
      RPC_URL: nodesFrom(chain.indexThrough, chain).join(","),
      CHAIN_ID: `${chain.chainId}`,
      POLLING_INTERVAL: `${indexerInterval(chain)}`,
      INDEXER_PORT: `${options.port}`,
      ALLOWED_ORIGINS: options.origins.join(","),
      INDEXER_DATA_DIR: options.dataDir,
      DEPLOYMENTS_DIR: options.deploymentsDir,
      DATABASE_URL: options.databaseUrl ?? "", // empty, not absent: it would take what .env says
    },
  };
  supervisor.start(command, again);
}

/** Milliseconds between two looks for a block: some six in the time of one, and no more than a node is glad of. */
export const indexerInterval = ({ chainId, blockTime }: RunningChain): number =>
  chainId === anvilId ? 100 : Math.round(Math.min(Math.max(blockTime / 6, 250), 3_000));

/** How long a history of one's own making may take to be read; a public chain's may take hours, which nobody waits for. */
const patience = { local: 180_000, elsewhere: 20_000 };

/** Waits until the indexer has read the chain to its head. Of a public chain: a while, and then says how far it is. */
export async function untilIndexed(
  supervisor: Supervisor,
  { port, chain }: IndexerOptions,
  local: boolean,
): Promise<"all" | { block: number; head: number }> {
  let [block, head] = [-1, 0];
  try {
    await until(
      async () => {
        head = Number(await rpc<string>(chain.indexThrough, "eth_blockNumber"));
        block = await indexedBlock(port, chain.chainId);
        if (block < head) throw new Error(`it is at block ${block} of ${head}`);
        return true;
      },
      {
        what: "the indexer to reach the chain's head",
        signal: supervisor.signal,
        timeout: local ? patience.local : patience.elsewhere,
      },
    );
    return "all";
  } catch (error) {
    if (local || supervisor.signal.aborted) throw error;
    return { block, head };
  }
}

/** /ready answers before the last blocks are in; /status tells the block. */
async function indexedBlock(port: number, chainId: number): Promise<number> {
  const response = await fetch(`http://${host}:${port}/status`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  const chains = (await response.json()) as Record<string, { id: number; block: { number: number } | null }>;
  return Object.values(chains).find(({ id }) => id === chainId)?.block?.number ?? -1;
}
