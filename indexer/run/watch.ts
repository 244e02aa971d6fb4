import { setTimeout as sleep } from "node:timers/promises";
import { BaseError } from "viem";
import type { Cache } from "./cache.ts";
import type { Chain } from "./chain.ts";
import type { ChainIdentity } from "./identity.ts";

/**
 * Blocks between the anchor and the head. Ponder treats blocks as final from 30 below the head, on chains it knows from further
 * below, and its head may be a few blocks newer than the one read here.
 */
const DEPTH = 25;

/** Why the indexer cannot continue with its rows. */
export type Wrong = {
  message: string;
  /** Whether running the same command again corrects it, because it begins without rows. */
  restartFixes: boolean;
};

/**
 * Compares the chain with the identity of the rows while Ponder runs. Returns once the chain is another, or once a
 * reorganisation is deeper than Ponder can revert: Ponder would keep serving rows of removed blocks and report that it is ready.
 */
export const watch = async (
  chain: Chain,
  startBlock: number,
  identity: ChainIdentity,
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
      // Requested after `next`: if these blocks are unchanged, `next` is on their branch.
      const [start, kept] = await Promise.all([
        chain.blockHash(startBlock),
        anchor === null ? null : chain.blockHash(anchor.number),
      ]);
      if (start !== identity.startBlock)
        return {
          message:
            `The chain at ${chain.url} is no longer the one that was indexed: its block ${startBlock} is another. ` +
            "The indexer stops rather than serve rows of a chain that is gone. Start it again.",
          restartFixes: false,
        };
      // null: the node has not reached that block yet.
      if (anchor !== null && kept !== null && kept !== anchor.hash)
        return {
          message:
            `The chain at ${chain.url} has taken back its block ${anchor.number}, now ${height - anchor.number} below the head. ` +
            "Rows so old can't be taken back. Start it again: it begins from nothing.",
          restartFixes: true,
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
