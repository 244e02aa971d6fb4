import { setTimeout as sleep } from "node:timers/promises";
import { deployEmitter } from "../test/anvilClient.ts";
import { address, listing, supply, totals } from "../test/eventFixtures.ts";
import { caughtUp, query, startAnvil, startIndexer, until } from "../test/processes.ts";
import type { Place } from "./measureSync.ts";

export type Latency = { count: number; median: number; p95: number; max: number };

const COUNT = 80;
/** Transactions before the first measured one: they warm up the JIT compiler. */
const WARM_UP = 5;

const percentile = (sorted: number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;

/** Sends transactions one by one and measures the time from each receipt until a query returns its row. */
export const measureLatency = async (folder: string, { dataDir, databaseUrl }: Place): Promise<Latency> => {
  const anvil = await startAnvil();
  const chain = await deployEmitter(anvil.url, folder);
  await chain.emit(listing());
  const env = { PONDER_LOG_LEVEL: "warn", DATABASE_URL: databaseUrl, POLLING_INTERVAL: "" };
  const indexer = await startIndexer({ rpcUrl: anvil.url, ...chain, dataDir, env });
  await caughtUp(indexer, anvil.url);

  const times: number[] = [];
  for (let i = 0; i < COUNT + WARM_UP; i++) {
    const account = address(0x1000 + i);
    const assets = 1000n;
    const after = totals({ supplyAssets: assets * BigInt(i + 1), supplyShares: assets * BigInt(i + 1) * 1_000_000n });
    // Varies the phase relative to the indexer's polling.
    await sleep((i * 37) % 100);
    await chain.emit(supply(account, assets, after));
    const receipt = performance.now();
    await until(
      `the row of ${account}`,
      async () => {
        type Answer = { entries: { nodes: { id: string }[] } };
        const { entries } = await query<Answer>(
          indexer,
          `{ entries(where: { account: { eq: "${account}" } }) { nodes { id } } }`,
        );
        return entries.nodes[0];
      },
      { interval: 10, running: indexer },
    );
    if (i >= WARM_UP) times.push(performance.now() - receipt);
  }
  await indexer.stop();
  await anvil.stop();

  times.sort((a, b) => a - b);
  return { count: times.length, median: percentile(times, 0.5), p95: percentile(times, 0.95), max: times.at(-1)! };
};
