import { BaseError, createClient, fallback, http, shouldThrow, type Transport } from "viem";
import { getBlockNumber, getChainId } from "viem/actions";
import { createNodes, ForeignNodeError, type Nodes } from "./nodes.ts";
import { isSilence } from "./silence.ts";

export type FailoverOptions = {
  /** The chain that is wanted: answers of a node of another chain are refused. Without it no node is asked for its chain. */
  chainId?: number;
  /** Milliseconds to wait for a node while another is up. */
  quick: number;
  /** Milliseconds to wait for the last node that is up. */
  patient: number;
  /** Milliseconds after which a silent node is asked again; without it only `nodes.survey()` brings it back. */
  rest?: number;
  /** Whether simultaneous requests go out as one JSON-RPC batch. */
  batch: boolean;
  /** How often a request is repeated after every node has failed, and the milliseconds before each repetition. */
  retryCount: number;
  retryDelay?: number;
};

/** Whether a contract has reverted (code 3): every node would answer the same, so no other is asked. */
const isRevert = (error: Error): boolean =>
  error instanceof BaseError && error.walk((cause) => (cause as { code?: unknown }).code === 3) !== null;

/** A node was not asked, as another one is up. Only within `fallback`: a request ends with the error of a node that was. */
class SkippedNodeError extends BaseError {
  override name = "SkippedNodeError";
}

/** The ForeignNodeError that an error is or wraps. */
export const foreignNodeOf = (error: unknown): ForeignNodeError | null => {
  if (error instanceof ForeignNodeError) return error;
  const cause = error instanceof BaseError ? error.walk((one) => one instanceof ForeignNodeError) : null;
  return cause instanceof ForeignNodeError ? cause : null;
};

/**
 * One node under the watch of `nodes`. A request to a node that is passed by fails at once, so that viem's `fallback` asks
 * the next. With `chainId`, the node is asked for its chain along with the first request and again after a silence.
 */
function watched(url: string, nodes: Nodes, { chainId, quick, patient, batch }: FailoverOptions): Transport {
  // Outside the transport: `fallback` makes a new one for each request.
  let identity: Promise<unknown> | null = null;
  const nodeAt = http(url, { batch, retryCount: 0 });
  return (parameters) => {
    // A timeout of the client would win over one of http()'s own.
    const within = (timeout: number) => nodeAt({ ...parameters, retryCount: 0, timeout });
    const node = within(patient);
    const request = async (...args: Parameters<typeof node.request>) => {
      if (nodes.passedBy(url)) throw new SkippedNodeError("Another node is up.");
      const transport = nodes.hasOther(url) ? within(quick) : node;
      const asked = transport.request(...args);
      if (chainId !== undefined) {
        if (args[0].method === "eth_chainId") identity = asked;
        else identity ??= transport.request({ method: "eth_chainId" });
      }
      try {
        const [answer, chain] = await Promise.allSettled([asked, identity]);
        if (chain.status === "rejected") identity = null;
        else if (chainId !== undefined && Number(chain.value) !== chainId) {
          throw new ForeignNodeError(url, Number(chain.value));
        }
        if (answer.status === "rejected") throw answer.reason;
        if (chain.status === "rejected") throw chain.reason;
        nodes.report(url, true);
        return answer.value;
      } catch (error) {
        const foreign = error instanceof ForeignNodeError;
        const silent = isSilence(error);
        nodes.report(url, foreign ? error : !silent);
        // The address may lead to another node by the next request.
        if (foreign || silent) identity = null;
        throw error;
      }
    };
    return { ...node, request: request as typeof node.request };
  };
}

/**
 * A transport over all nodes of a chain, and their states. The order of `urls` stays: nodes that are a block apart, asked
 * in turn, would look like a chain that is set back again and again. A silent node costs one wait, not one a request.
 */
export function failover(urls: readonly string[], options: FailoverOptions): { transport: Transport; nodes: Nodes } {
  const { chainId, quick, batch, rest, retryCount, retryDelay } = options;
  const nodes = createNodes(urls, {
    rest,
    headOf: async (url) => {
      const client = createClient({ transport: http(url, { batch, retryCount: 0, timeout: quick }) });
      const [head, actual] = await Promise.all([getBlockNumber(client, { cacheTime: 0 }), getChainId(client)]);
      if (chainId !== undefined && actual !== chainId) throw new ForeignNodeError(url, actual);
      return head;
    },
  });
  /** Whether the only node that is up has answered with an error: the others would be skipped, and hide it behind theirs. */
  const isOnlyAnswer = (error: Error) =>
    !isSilence(error) && foreignNodeOf(error) === null && urls.filter((url) => !nodes.passedBy(url)).length === 1;
  const transport = fallback(
    urls.map((url) => watched(url, nodes, options)),
    {
      rank: false,
      retryCount,
      ...(retryDelay !== undefined && { retryDelay }),
      shouldThrow: (error) => isRevert(error) || shouldThrow(error) || isOnlyAnswer(error),
    },
  );
  return { transport, nodes };
}
