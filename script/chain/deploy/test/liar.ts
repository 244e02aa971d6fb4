import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { host } from "@weir/process/ports";
import type { Hex } from "viem";

type Request = { id: number; method: string; params: unknown[] };
type Lies = Record<string, (truth: unknown) => unknown>;

/** A node that passes on what an honest one says, but for its lies. The path of its address is its key. */
export async function startLiar(honest: string, key: string, lies: Lies) {
  const sent: Hex[] = [];
  async function reply(request: Request): Promise<unknown> {
    const { method, params } = request;
    if (method.startsWith("eth_sendRawTransaction")) sent.push(params[0] as Hex);
    const response = await fetch(honest, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    const truth = (await response.json()) as { result?: unknown };
    const lie = lies[method];
    return lie ? { jsonrpc: "2.0", id: request.id, result: lie(truth.result) } : truth;
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
