import { shown } from "@weir/process/plain";
import { BaseError, fallback, http, type Transport } from "viem";

/** Milliseconds: the timeout of a node while others can stand in, and the pause of a node that did not answer. */
const QUICK = 4_000;
const REST = 15_000;

const isSilence = (error: unknown): boolean =>
  error instanceof BaseError &&
  error.walk((cause) => cause instanceof Error && ["HttpRequestError", "TimeoutError"].includes(cause.name)) !== null;

/**
 * Asks the nodes in a fixed order and takes the first answer. Nodes one block apart, asked in a random order, look like repeated
 * reorganisations. A node that hangs costs one timeout in 15 seconds, not one per request.
 */
export const nodesInTurn = (urls: readonly string[]): Transport => {
  const restsUntil = new Map<string, number>();
  const rests = (url: string) => (restsUntil.get(url) ?? 0) > Date.now();

  const patient =
    (url: string): Transport =>
    (parameters) => {
      // Overrides the timeout of the client that the transport is made for.
      const node = http(url, { retryCount: 0 })({ ...parameters, timeout: urls.length > 1 ? QUICK : 10_000 });
      const request = async (...args: Parameters<typeof node.request>) => {
        if (rests(url) && !urls.every(rests)) throw new Error(`${shown(url)} did not answer a moment ago.`);
        try {
          return await node.request(...args);
        } catch (error) {
          if (isSilence(error)) restsUntil.set(url, Date.now() + REST);
          throw error;
        }
      };
      return { ...node, request: request as typeof node.request };
    };
  return fallback(urls.map(patient), { retryCount: 0 });
};
