import { rmSync } from "node:fs";
import { anvilId } from "../lib/chain.ts";
import { inRoot } from "../lib/paths.ts";
import { host } from "../lib/ports.ts";
import { rpc } from "../lib/rpc.ts";
import type { Supervisor } from "../lib/supervisor.ts";
import { until } from "../lib/until.ts";

export type IndexerOptions = {
  port: number;
  rpcUrl: string;
  dataDir: string;
  deploymentsDir: string;
  databaseUrl: string | undefined;
};

/** Starts the indexer on a chain that has just been made, and waits until it has read all of it. */
export async function startIndexer(supervisor: Supervisor, options: IndexerOptions): Promise<void> {
  // A new chain has the id of the one before: rows of that one would silently be served as this one's.
  rmSync(options.dataDir, { recursive: true, force: true });
  supervisor.start({
    name: "the indexer",
    command: process.execPath,
    args: ["run/main.ts", "start"],
    cwd: inRoot("indexer"),
    env: {
      RPC_URL: options.rpcUrl,
      CHAIN_ID: `${anvilId}`,
      INDEXER_PORT: `${options.port}`,
      INDEXER_DATA_DIR: options.dataDir,
      DEPLOYMENTS_DIR: options.deploymentsDir,
      DATABASE_URL: options.databaseUrl ?? "", // empty, not absent: it would take what .env says
    },
  });

  await until(
    async () => {
      const head = Number(await rpc<string>(options.rpcUrl, "eth_blockNumber"));
      const block = await indexedBlock(options.port);
      if (block < head) throw new Error(`it is at block ${block} of ${head}`);
      return true;
    },
    { what: "the indexer to reach the chain's head", signal: supervisor.signal, timeout: 180_000 },
  );
}

/** /ready answers before the last blocks are in; /status tells the block. */
async function indexedBlock(port: number): Promise<number> {
  const response = await fetch(`http://${host}:${port}/status`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  const chains = (await response.json()) as Record<string, { id: number; block: { number: number } | null }>;
  return Object.values(chains).find(({ id }) => id === anvilId)?.block?.number ?? -1;
}
