/** The two are asked seconds apart, of nodes that may be a block apart: less than this is no lag. */
const LEEWAY_MS = 30_000;
const LEEWAY_BLOCKS = 5n;

/** How far the indexer is behind the chain, where that is worth a word; `ms` is 0 where blocks have no time. */
export function lagOf(head: bigint, indexed: bigint, blockTime: number): { blocks: bigint; ms: number } | null {
  const blocks = head - indexed;
  const ms = Number(blocks) * blockTime;
  // A chain that mines when asked may have many blocks in a second, and the indexer reads them in the next.
  if (blockTime === 0) return blocks > 100n ? { blocks, ms: 0 } : null;
  return blocks > LEEWAY_BLOCKS && ms > LEEWAY_MS ? { blocks, ms } : null;
}
