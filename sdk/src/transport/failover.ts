import {
  BaseError,
  createClient,
  createTransport,
  type EIP1193Parameters,
  type EIP1193RequestFn,
  http,
  shouldThrow,
  type Transport,
} from "viem";
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

/** The ForeignNodeError that an error is or wraps. */
export const foreignNodeOf = (error: unknown): ForeignNodeError | null => {
  if (error instanceof ForeignNodeError) return error;
  const cause = error instanceof BaseError ? error.walk((one) => one instanceof ForeignNodeError) : null;
  return cause instanceof ForeignNodeError ? cause : null;
};

/**
 * Asks one node, and reports to `nodes` whether it answered. With `chainId`, the node is asked for its chain along with the
 * first request and again after a silence.
 */
function askerOf(url: string, nodes: Nodes, { chainId, quick, patient, batch }: FailoverOptions) {
  let identity: Promise<unknown> | null = null;
  const nodeAt = http(url, { batch, retryCount: 0 });
  return (parameters: Parameters<Transport>[0]) => {
    // A timeout of the client would win over one of http()'s own.
    const within = (timeout: number) => nodeAt({ ...parameters, retryCount: 0, timeout });
    const [hasty, lasting] = [within(quick), within(patient)];
    return async (request: EIP1193Parameters) => {
      const node = nodes.hasOther(url) ? hasty : lasting;
      const asked = node.request(request);
      if (chainId !== undefined) {
        if (request.method === "eth_chainId") identity = asked;
        else identity ??= node.request({ method: "eth_chainId" });
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
  };
}

/**
 * A transport over all nodes of a chain, and their states. The order of `urls` stays: nodes that are a block apart, asked
 * in turn, look like a chain with constant reorganisations. A silent node costs one wait, not one a request.
 * viem's `fallback` asks every node at every request; to skip one, it has to fail, and its error then hides the others'.
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
  const askers = urls.map((url) => ({ url, askerFor: askerOf(url, nodes, options) }));
  const transport: Transport = (parameters) => {
    const asked = askers.map(({ url, askerFor }) => ({ url, ask: askerFor(parameters) }));
    const request = async (call: EIP1193Parameters): Promise<unknown> => {
      let last: unknown;
      for (const { url, ask } of asked) {
        if (nodes.passedBy(url)) continue;
        try {
          return await ask(call);
        } catch (error) {
          last = error;
          if (error instanceof Error && (isRevert(error) || shouldThrow(error))) break;
        }
      }
      throw last;
    };
    return createTransport({
      key: "failover",
      name: "Failover",
      type: "failover",
      retryCount,
      ...(retryDelay !== undefined && { retryDelay }),
      request: request as EIP1193RequestFn,
    });
  };
  return { transport, nodes };
}
