/**
 * Indexer and chain are polled seconds apart, from nodes that may differ by a block: a smaller difference is not a lag.
 */
const LEEWAY_MS = 30_000;
const LEEWAY_BLOCKS = 5n;

/** How far the indexer is behind the chain, if that is relevant; `ms` is 0 where blocks have no interval. */
export function lagOf(head: bigint, indexed: bigint, blockTime: number): { blocks: bigint; ms: number } | null {
  const blocks = head - indexed;
  const ms = Number(blocks) * blockTime;
  // A chain that mines on demand may produce many blocks in a second, which the indexer reads in the next.
  if (blockTime === 0) return blocks > 100n ? { blocks, ms: 0 } : null;
  return blocks > LEEWAY_BLOCKS && ms > LEEWAY_MS ? { blocks, ms } : null;
}
