import { deployEmitter } from "../test/chain.ts";
import { type Entry, entry } from "../test/emitter.ts";
import { address, listing, OTHER, RESERVE, supply, totals, words } from "../test/history.ts";
import { caughtUp, query, startAnvil, startIndexer } from "../test/processes.ts";

export type Backfill = { events: number; blocks: number; total: number };

const EVENTS = 50_000;
const ACCOUNTS = 2_000;
const BLOCK = 250;
const SECONDS_PER_BLOCK = 600;
/** Ponder indexes the newest blocks one by one: it treats a block as final only below this many. */
const FINALITY = 30;

/** The repeated actions of an account: 5 events. */
const round = (n: number): Entry[] => {
  const account = address(0x1000 + (n % ACCOUNTS));
  const who = { account, caller: account };
  const assets = 1_000n + BigInt(n % 977);
  const lent = 5_000_000n + BigInt(n) * 1_000n;
  const after = totals({
    supplyAssets: lent,
    supplyShares: lent * 1_000_000n,
    borrowAssets: lent / 2n,
    borrowShares: (lent / 2n) * 1_000_000n,
  });
  const debt = { reserve: OTHER, ...who, assets: 100n, shares: 100_000_000n, books: words(after) };
  return [
    ...supply(account, assets, after),
    entry("CollateralSupplied", { reserve: OTHER, ...who, assets: 10n }),
    entry("Borrowed", { ...debt, receiver: account }),
    entry("Repaid", { ...debt, assets: 60n, shares: 59_000_000n }),
  ];
};

/** Makes a long history, then starts a new indexer that catches up with it. */
export const measureBackfill = async (folder: string): Promise<Backfill> => {
  const anvil = await startAnvil();
  const chain = await deployEmitter(anvil.url, folder);
  await chain.client.setBlockTimestampInterval({ interval: SECONDS_PER_BLOCK });
  const first = listing();
  await chain.emit(first);
  let events = first.length;
  for (let n = 0; events < EVENTS; ) {
    const batch: Entry[] = [];
    while (batch.length < BLOCK && events + batch.length < EVENTS) batch.push(...round(n++));
    await chain.emit(batch);
    events += batch.length;
  }
  await chain.client.mine({ blocks: FINALITY });
  const blocks = Number(await chain.client.getBlockNumber({ cacheTime: 0 }));

  const start = performance.now();
  const indexer = await startIndexer({ rpcUrl: anvil.url, ...chain, env: { PONDER_LOG_LEVEL: "warn" } });
  await caughtUp(indexer, anvil.url, 600_000);
  const total = performance.now() - start;

  type Answer = { events: { totalCount: number }; reserve: { supplyAssets: string } };
  const { events: rows } = await query<Answer>(
    indexer,
    `{ events { totalCount } reserve(id: "0x${RESERVE.toString(16).padStart(64, "0")}") { supplyAssets } }`,
  );
  // One of the five events is the Transfer of a supply, which has no row of its own.
  const expected = ((events - first.length) / 5) * 4;
  if (rows.totalCount !== expected)
    throw new Error(`caught up with ${rows.totalCount} rows where ${expected} were due`);

  await indexer.stop();
  await anvil.stop();
  return { events, blocks, total };
};
