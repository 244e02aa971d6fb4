import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { host } from "@weir/process/ports";
import type { Hex } from "viem";

type Request = { id: number; method: string; params: unknown[] };
/** By method: what the node answers instead of the honest result. */
type Replacements = Record<string, (honest: unknown) => unknown>;

/** A node that forwards requests to an honest one and replaces some results. The path of its address is its API key. */
export async function startFalsifyingNode(honest: string, key: string, replacements: Replacements) {
  const sent: Hex[] = [];
  async function reply(request: Request): Promise<unknown> {
    const { method, params } = request;
    if (method.startsWith("eth_sendRawTransaction")) sent.push(params[0] as Hex);
    const response = await fetch(honest, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    const answer = (await response.json()) as { result?: unknown };
    const replace = replacements[method];
    return replace ? { jsonrpc: "2.0", id: request.id, result: replace(answer.result) } : answer;
  }

  const server = createServer(async (request, response) => {
    let body = "";
    for await (const data of request) body += data;
    if (request.url !== `/${key}`) return void response.writeHead(401).end();
    const asked = JSON.parse(body) as Request | Request[];
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(Array.isArray(asked) ? await Promise.all(asked.map(reply)) : await reply(asked)));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/${key}`,
    /** The signed transactions that it was given. */
    sent,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
