import { setTimeout as sleep } from "node:timers/promises";
import { BaseError } from "viem";
import type { Cache } from "./cache.ts";
import type { Chain } from "./chain.ts";
import type { Identity } from "./identity.ts";

/**
 * How far below the head the anchor lies. Ponder counts blocks as final from 30 below, on chains it knows from further down,
 * and may see a head that is a few blocks newer than the one seen here.
 */
const DEPTH = 25;

/** Why the rows can't be gone on with. */
export type Wrong = {
  message: string;
  /** Whether the same command mends it, because it begins with no rows. */
  mendedByStart: boolean;
};

/**
 * Holds the chain to what the rows are of while Ponder works, and returns what is wrong once it is another, or has taken back
 * more than Ponder can: that would go on serving rows of blocks that are gone, and say that it is ready.
 */
export const watch = async (
  chain: Chain,
  startBlock: number,
  identity: Identity,
  cache: Pick<Cache, "read" | "writeAnchor">,
  interval: number,
  signal?: AbortSignal,
): Promise<Wrong | undefined> => {
  let anchor = (await cache.read())?.anchor ?? null;
  while (signal?.aborted !== true) {
    try {
      const height = await chain.height();
      const number = Math.max(startBlock, height - DEPTH);
      const next = await chain.blockHash(number);
      // Asked after it: if these still stand, then `next` is of their branch.
      const [start, kept] = await Promise.all([
        chain.blockHash(startBlock),
        anchor === null ? null : chain.blockHash(anchor.number),
      ]);
      if (start !== identity.startBlock)
        return {
          message:
            `The chain at ${chain.url} is no longer the one that was indexed: its block ${startBlock} is another. ` +
            "The indexer stops rather than serve rows of a chain that is gone. Start it again.",
          mendedByStart: false,
        };
      // null: a node that has not got so far says nothing about it.
      if (anchor !== null && kept !== null && kept !== anchor.hash)
        return {
          message:
            `The chain at ${chain.url} has taken back its block ${anchor.number}, now ${height - anchor.number} below the head. ` +
            "Rows so old can't be taken back. Start it again: it begins from nothing.",
          mendedByStart: true,
        };
      if (next !== null && (anchor === null || number > anchor.number)) {
        anchor = { number, hash: next };
        await cache.writeAnchor(anchor);
      }
    } catch (error) {
      // Ponder reports and retries what a node does not answer, or answers with an error.
      if (!(error instanceof BaseError)) throw error;
    }
    await sleep(interval, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
};
