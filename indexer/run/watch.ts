import { setTimeout as sleep } from "node:timers/promises";
import type { Cache } from "./cache.ts";
import type { Chain } from "./chain.ts";
import type { Identity } from "./identity.ts";

/**
 * Notes how far the chain is while Ponder works, and returns what is wrong once the chain is another: Ponder itself would
 * go on serving the old one's rows, and say that it is ready.
 */
export const watch = async (
  chain: Chain,
  startBlock: number,
  identity: Identity,
  cache: Cache,
  interval: number,
  signal?: AbortSignal,
): Promise<string | undefined> => {
  while (signal?.aborted !== true) {
    try {
      const [hash, tip] = await Promise.all([chain.blockHash(startBlock), chain.tip()]);
      if (hash !== identity.startBlock)
        return (
          `The chain at ${chain.url} is no longer the one that was indexed: its block ${startBlock} is another. ` +
          "The indexer stops rather than serve rows of a chain that is gone. Start it again."
        );
      await cache.writeTip(tip);
    } catch (error) {
      // A node that is down for a moment is Ponder's to report and to retry.
      if (!isSilence(error)) throw error;
    }
    await sleep(interval, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
};

const isSilence = (error: unknown): boolean =>
  error instanceof Error &&
  ["HttpRequestError", "TimeoutError", "RpcRequestError", "BlockNotFoundError"].includes(error.name);
