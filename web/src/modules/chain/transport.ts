import { BaseError, createClient, fallback, http, shouldThrow, type Transport } from "viem";
import { getBlockNumber } from "viem/actions";
import type { SiteConfig } from "../config/siteConfig.ts";
import { createNodes, type Nodes } from "./nodes.ts";

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

/** A node that is passed by fails at once, so that `fallback` goes on to the next. */
function watched(url: string, nodes: Nodes): Transport {
  const [quick, patient] = [node(url, QUICK), node(url, PATIENT)];
  return (parameters) => {
    const transports = { quick: quick(parameters), patient: patient(parameters) };
    const request = async (...args: Parameters<typeof transports.quick.request>) => {
      if (nodes.passedBy(url)) throw new Error(`${url} is passed by.`);
      const others = nodes.store.get().some((other) => other.url !== url && other.state === "up");
      try {
        const answer = await transports[others ? "quick" : "patient"].request(...args);
        nodes.report(url, true);
        return answer;
      } catch (error) {
        nodes.report(url, !isSilence(error));
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
    nodes = createNodes(site.rpcUrls, (url) =>
      getBlockNumber(createClient({ transport: node(url, QUICK) }), { cacheTime: 0 }),
    );
    known.set(site, nodes);
  }
  return nodes;
}

/** Over all nodes of the chain, in their order. */
export function transportOf(site: SiteConfig): Transport {
  const nodes = nodesOf(site);
  return fallback(
    site.rpcUrls.map((url) => watched(url, nodes)),
    { rank: false, retryCount: 1, retryDelay: 250, shouldThrow: (error) => isVerdict(error) || shouldThrow(error) },
  );
}
