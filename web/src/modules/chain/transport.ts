import { BaseError, createClient, fallback, http, shouldThrow, type Transport } from "viem";
import { getBlockNumber, getChainId } from "viem/actions";
import type { SiteConfig } from "../config/siteConfig.ts";
import { createNodes, ForeignNodeError, type Nodes } from "./nodes.ts";

/** How long to wait for a node while another could answer, and for the last that is left; milliseconds. */
const QUICK = 2_500;
const PATIENT = 8_000;

/** Nothing came back, or nothing of a node's: who answers with an error is there, and its answer counts. */
export const isSilence = (error: unknown): boolean =>
  error instanceof BaseError &&
  error.walk((cause) => cause instanceof Error && ["HttpRequestError", "TimeoutError"].includes(cause.name)) !== null;

/** What a contract reverted with is the chain's answer, the same from every node: nobody else need be asked. */
const isVerdict = (error: Error): boolean =>
  error instanceof BaseError && error.walk((cause) => (cause as { code?: unknown }).code === 3) !== null;

const node = (url: string, timeout: number) => http(url, { batch: true, retryCount: 0, timeout });

/** The error of a node of another chain that this one comes from, if it does. */
export const foreignNodeOf = (error: unknown): ForeignNodeError | null => {
  if (error instanceof ForeignNodeError) return error;
  const cause = error instanceof BaseError ? error.walk((one) => one instanceof ForeignNodeError) : null;
  return cause instanceof ForeignNodeError ? cause : null;
};

/**
 * A node that is passed by fails at once, so that `fallback` goes on to the next. So does one of another chain, whatever it
 * answers: it is asked for its chain along with the first request, in the same batch, and after it was silent.
 */
function watched(url: string, nodes: Nodes, wanted: number): Transport {
  const [quick, patient] = [node(url, QUICK), node(url, PATIENT)];
  return (parameters) => {
    const transports = { quick: quick(parameters), patient: patient(parameters) };
    let identity: Promise<unknown> | null = null;
    const request = async (...args: Parameters<typeof transports.quick.request>) => {
      if (nodes.passedBy(url)) throw new Error(`${url} is passed by.`);
      const others = nodes.store.get().some((other) => other.url !== url && other.state === "up");
      const transport = transports[others ? "quick" : "patient"];
      const asked = transport.request(...args);
      if (args[0].method === "eth_chainId") identity = asked;
      else identity ??= transport.request({ method: "eth_chainId" });
      try {
        const [answer, chain] = await Promise.allSettled([asked, identity]);
        if (chain.status === "fulfilled" && Number(chain.value) !== wanted) {
          throw new ForeignNodeError(url, Number(chain.value));
        }
        if (chain.status === "rejected") identity = null;
        if (answer.status === "rejected") throw answer.reason;
        if (chain.status === "rejected") throw chain.reason;
        nodes.report(url, true);
        return answer.value;
      } catch (error) {
        const foreign = error instanceof ForeignNodeError;
        const silent = isSilence(error);
        nodes.report(url, foreign ? error : !silent);
        // Another node may take its place at this address.
        if (foreign || silent) identity = null;
        throw error;
      }
    };
    return { ...transports.quick, request: request as typeof transports.quick.request };
  };
}

const known = new WeakMap<SiteConfig, Nodes>();

export function nodesOf(site: SiteConfig): Nodes {
  let nodes = known.get(site);
  if (!nodes) {
    nodes = createNodes(site.rpcUrls, async (url) => {
      const client = createClient({ transport: node(url, QUICK) });
      const [head, chainId] = await Promise.all([getBlockNumber(client, { cacheTime: 0 }), getChainId(client)]);
      if (chainId !== site.chainId) throw new ForeignNodeError(url, chainId);
      return head;
    });
    known.set(site, nodes);
  }
  return nodes;
}

/** Over all nodes of the chain, in their order. */
export function transportOf(site: SiteConfig): Transport {
  const nodes = nodesOf(site);
  return fallback(
    site.rpcUrls.map((url) => watched(url, nodes, site.chainId)),
    { rank: false, retryCount: 1, retryDelay: 250, shouldThrow: (error) => isVerdict(error) || shouldThrow(error) },
  );
}
