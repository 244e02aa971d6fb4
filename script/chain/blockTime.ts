import type { Client } from "./target.ts";

/** Over so many blocks; a missed slot more or less then hardly counts. */
const span = 100n;

/** Milliseconds between two blocks of a chain, as its last blocks came. */
export async function measureBlockTime(client: Pick<Client, "getBlock">): Promise<number> {
  const last = await client.getBlock();
  if (last.number < 2n) return defaultBlockTime;
  // Not the genesis block: its time is whatever was written there, often long before the first block.
  const first = await client.getBlock({ blockNumber: last.number > span ? last.number - span : 1n });
  return Math.round((Number(last.timestamp - first.timestamp) * 1_000) / Number(last.number - first.number));
}

/** Ethereum's. */
const defaultBlockTime = 12_000;
