import type { Client } from "viem";
import { getBlock } from "viem/actions";

/** How far the chain is. Blocks by number; times in milliseconds of this page's own clock. */
export type Head = {
  number: bigint;
  /** Of the block, in seconds. */
  timestamp: bigint;
  /** Up to where blocks are justified, and final. null: the node does not say. */
  safe: bigint | null;
  final: bigint | null;
  /** When this head, and this final block, were first seen. */
  since: number;
  finalSince: number;
};

const numberOf = (client: Client, blockTag: "safe" | "finalized"): Promise<bigint | null> =>
  getBlock(client, { blockTag }).then(
    ({ number }) => number,
    // A chain that has not come so far yet, or has no such thing.
    () => null,
  );

/** Asks for the newest block; what is final is asked again only when there is another. */
export async function fetchHead(client: Client, previous: Head | undefined, now: number): Promise<Head> {
  const { number, timestamp } = await getBlock(client);
  if (previous?.number === number && previous.timestamp === timestamp) return previous;
  const [safe, final] = await Promise.all([numberOf(client, "safe"), numberOf(client, "finalized")]);
  const finalSince = previous?.final === final ? previous.finalSince : now;
  return { number, timestamp, safe, final, since: now, finalSince };
}

/** So many blocks' time without a block are no missed slot any more. */
const STILL = 8;
/** What two clocks may differ by, in milliseconds. */
const SKEW = 30_000;

/**
 * Milliseconds that the chain had not moved for when it last answered, `at`, where that is too long; else null. Counted
 * from when the block was first seen here, or, where it was old by then already, from the time that it bears itself.
 */
export function standstill(head: Head, blockTime: number, at: number): number | null {
  if (blockTime === 0) return null;
  const seen = at - head.since;
  const borne = at - Number(head.timestamp) * 1_000;
  const age = borne > seen + SKEW ? borne : seen;
  return age > STILL * blockTime ? age : null;
}
