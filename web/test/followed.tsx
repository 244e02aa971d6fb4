import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { RpcLog } from "viem";
import { onTestFinished } from "vitest";
import { render } from "./render.tsx";

/** What a page follows: a node, its newest block, and the block up to which the indexer is; undefined: it does not answer. */
export type Followed = { client: unknown; head: bigint; indexed: bigint | undefined };

const HEAD = 10_000n;

// For vi.mock: the modules through which hooks learn of blocks.
export const headModule = (known: Followed) => ({
  CHAIN: "chain",
  useHead: () => ({ data: { number: known.head }, isError: false }),
  headIn: () => ({ number: known.head }),
});
export const statusModule = (known: Followed) => ({
  INDEXER: "indexer",
  useIndexerStatus: () => ({ data: known.indexed, isPending: false }),
});

/** A node's log from a block on. */
export const logFrom =
  (log: readonly RpcLog[]) =>
  (from: bigint): RpcLog[] =>
    log.filter(({ blockNumber }) => BigInt(blockNumber!) >= from);

const inAct = (is: boolean) => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: is });

/** Renders a list that follows a contract whose log can grow. `isIndexed`: whether the indexer answers. */
export async function renderFollowed(
  known: Followed,
  list: ReactElement,
  { client, log, isIndexed }: { client: unknown; log: RpcLog[]; isIndexed: boolean },
) {
  Object.assign(known, { client, head: HEAD, indexed: isIndexed ? HEAD : undefined });
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const page = (shown: ReactElement) => <QueryClientProvider client={queries}>{shown}</QueryClientProvider>;
  const { text, again } = await render(page(list));
  // Answers come when they come, as in a browser.
  inAct(false);
  onTestFinished(() => void inAct(true));
  return {
    text,
    again: (shown: ReactElement) => again(page(shown)),
    /** A block later, in which these were logged. */
    async block(...logs: RpcLog[]): Promise<void> {
      known.head += 1n;
      log.push(...logs);
      await queries.invalidateQueries({ queryKey: ["chain"] });
    },
  };
}
