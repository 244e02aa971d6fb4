import { shown } from "@weir/process/plain";
import { BaseError, fallback, http, type Transport } from "viem";

/** Milliseconds that a node is waited for while there are others, and that one which did not answer is left alone. */
const QUICK = 4_000;
const REST = 15_000;

const isSilence = (error: unknown): boolean =>
  error instanceof BaseError &&
  error.walk((cause) => cause instanceof Error && ["HttpRequestError", "TimeoutError"].includes(cause.name)) !== null;

/**
 * The first node that answers, always asked in the same order: nodes that are a block apart, asked at random, would look
 * like a chain that is set back again and again. A node that hangs costs a wait now and then, not one at each request.
 */
export const nodesInTurn = (urls: readonly string[]): Transport => {
  const restsUntil = new Map<string, number>();
  const rests = (url: string) => (restsUntil.get(url) ?? 0) > Date.now();

  const patient =
    (url: string): Transport =>
    (parameters) => {
      // Whoever makes the client may have a timeout of his own, which would win.
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
