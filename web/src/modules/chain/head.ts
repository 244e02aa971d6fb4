import type { Client } from "viem";
import { getBlock, getBlockNumber } from "viem/actions";

/** The head of the chain. Blocks by number; times in milliseconds of this page's clock. */
export type Head = {
  number: bigint;
  /** The block's timestamp, in seconds. */
  timestamp: bigint;
  /** The newest justified and the newest final block. null: the node does not report it. */
  safe: bigint | null;
  final: bigint | null;
  /** When this page first saw this head, and this final block. */
  since: number;
  finalSince: number;
  /** The least time from a block's timestamp until this page saw the block, of all that it saw. */
  delay: number;
  /** How many heads this page has seen. */
  seen: number;
};

const numberOf = (client: Client, blockTag: "safe" | "finalized"): Promise<bigint | null> =>
  getBlock(client, { blockTag }).then(
    ({ number }) => number,
    // The chain has no such block yet, or does not support the tag.
    () => null,
  );

/** One look of so many asks for the whole block, so that a block in place of another of the same number is noticed. */
const WHOLE = 10;

/**
 * Asks for the newest block, and for the final one only if the newest has changed. Most looks find nothing new, so that they ask for the
 * number alone, which is a quarter of a block's bytes.
 * @param looks how many there were before
 */
export async function fetchHead(client: Client, previous: Head | undefined, now: number, looks = 0): Promise<Head> {
  if (previous && looks % WHOLE !== 0) {
    if ((await getBlockNumber(client, { cacheTime: 0 })) === previous.number) return previous;
  }
  const { number, timestamp } = await getBlock(client);
  if (previous?.number === number && previous.timestamp === timestamp) return previous;
  const [safe, final] = await Promise.all([numberOf(client, "safe"), numberOf(client, "finalized")]);
  const finalSince = previous?.final === final ? previous.finalSince : now;
  const delay = Math.min(previous?.delay ?? Number.POSITIVE_INFINITY, now - Number(timestamp) * 1_000);
  return { number, timestamp, safe, final, since: now, finalSince, delay, seen: (previous?.seen ?? 0) + 1 };
}

/**
 * Whether a query's data names this head as its block, as a pool's snapshot does (AccountSnapshot), which may come in one request with it.
 * Another block of the same number has another timestamp.
 */
export function isReadAt({ number, timestamp }: Pick<Head, "number" | "timestamp">, data: unknown): boolean {
  const { snapshot } = (data ?? {}) as { snapshot?: { blockNumber: bigint; timestamp: bigint } };
  return snapshot?.blockNumber === number && snapshot.timestamp === timestamp;
}

/** Times between two looks at the head, in milliseconds: while a block is due, until it is known when one is, and at most. */
const [DUE, OFTEN, MOST] = [400, 700, 4_000];
/** Heads after which it is known: the first one may have been old. */
const KNOWN = 3;
/** How long before a block is expected the page begins to look for it: the blocks seen so far may all have been seen late. */
const EARLY = 300;
/** How long after that it goes on looking often. */
const PATIENT = 2_000;

/** When to look for the next block, in milliseconds from `now`, so that it is on screen within a second of its arrival. */
export function nextLook(head: Head | undefined, blockTime: number, now: number): number {
  if (blockTime === 0) return DUE;
  if (!head || head.seen < KNOWN) return OFTEN;
  const expected = Number(head.timestamp) * 1_000 + head.delay + blockTime;
  if (now > expected + PATIENT) return OFTEN;
  return Math.min(Math.max(expected - EARLY - now, DUE), MOST);
}

/** Block intervals without a block before the chain counts as stalled. */
const STILL = 8;
/** Tolerated clock difference, in milliseconds. */
const SKEW = 30_000;

/**
 * Milliseconds since the last block at the time of the last answer (`at`), if that is too long; else null. Counted from
 * when this page first saw the block or, if the block was old then, from its timestamp.
 */
export function standstill(head: Head, blockTime: number, at: number): number | null {
  if (blockTime === 0) return null;
  const seen = at - head.since;
  const borne = at - Number(head.timestamp) * 1_000;
  const age = borne > seen + SKEW ? borne : seen;
  return age > STILL * blockTime ? age : null;
}
