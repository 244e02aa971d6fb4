import type { Client } from "./target.ts";

/** Blocks over which the time is averaged, so that a missed slot hardly counts. */
const span = 100n;

/** The mean time between the chain's last blocks, in milliseconds. */
export async function measureBlockTime(client: Pick<Client, "getBlock">): Promise<number> {
  const last = await client.getBlock();
  if (last.number < 2n) return defaultBlockTime;
  // Not the genesis block, whose time is arbitrary and often long before the first block.
  const first = await client.getBlock({ blockNumber: last.number > span ? last.number - span : 1n });
  return Math.round((Number(last.timestamp - first.timestamp) * 1_000) / Number(last.number - first.number));
}

/** Ethereum's, in milliseconds. */
const defaultBlockTime = 12_000;
