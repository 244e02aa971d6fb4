import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { serve } from "@weir/gate/server";
import { plain, redact } from "@weir/process/plain";
import { freePort, host } from "@weir/process/ports";
import type { Hex } from "viem";

type Request = { id?: unknown; method?: unknown; params?: unknown };
type Check = (signed: Hex) => Promise<string | undefined>;

export type RpcFilter = Awaited<ReturnType<typeof startRpcFilter>>;

/**
 * Starts a JSON-RPC proxy between forge and an untrusted node. It forwards requests, refuses transactions without
 * consent, and strips control characters from answers.
 */
export async function startRpcFilter(node: string) {
  let check: Check = async () => "no transaction is approved yet";
  let refusal: string | undefined;
  // Other programs on this machine cannot guess the path.
  const path = `/${randomBytes(16).toString("hex")}`;

  async function problem({ method, params }: Request): Promise<string | undefined> {
    if (typeof method !== "string" || !method.startsWith("eth_send")) return undefined;
    const [signed] = Array.isArray(params) ? params : [];
    if (!/^eth_sendRawTransaction(Sync)?$/.test(method) || typeof signed !== "string") return `it asks for ${method}`;
    return check(signed as Hex).catch(() => "it cannot be read");
  }

  async function answer(body: string): Promise<string> {
    const asked = JSON.parse(body) as Request | Request[];
    for (const request of [asked].flat()) {
      const reason = await problem(request);
      if (reason === undefined) continue;
      refusal = reason;
      return failure(request.id, `Not sent: ${reason}.`);
    }
    try {
      const response = await fetch(node, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(60_000),
      });
      const clean = (_key: string, value: unknown) => (typeof value === "string" ? plain(value) : value);
      return JSON.stringify(JSON.parse(await response.text(), clean));
    } catch (error) {
      const { id } = Array.isArray(asked) ? {} : asked;
      return failure(id, `The node does not answer: ${redact((error as Error).message)}`);
    }
  }

  const port = await freePort();
  const close = await serve({
    port,
    origins: [],
    answer(request, response) {
      if (request.method !== "POST" || request.url !== path) return void response.writeHead(404).end();
      text(request)
        .then(answer)
        .then((body) => response.writeHead(200, { "content-type": "application/json" }).end(body))
        .catch(() => response.writeHead(400).end());
    },
  });
  return {
    /** The address given to forge. The node's own may hold a key, which forge would write into files and command lines. */
    url: `http://${host}:${port}${path}`,
    close,
    /** Passes on the signed transactions for which `next` returns undefined. Before this call it passes on none. */
    allow(next: Check): void {
      check = next;
    },
    /** Why the last transaction was held back, if one was. */
    refused: () => refusal,
  };
}

const failure = (id: unknown, message: string): string =>
  JSON.stringify({ jsonrpc: "2.0", id: id ?? null, error: { code: -32000, message } });
