import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createPublicClient, type Transport } from "viem";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodesInTurn } from "../run/nodesInTurn.ts";

/** Two nodes; one without a block does not answer. */
const blocks: (string | undefined)[] = [];
/** How often each was asked. */
const asked = [0, 0];
let servers: Server[] = [];
let urls: string[] = [];

beforeEach(async () => {
  blocks.length = 0;
  asked.fill(0);
  servers = [0, 1].map((index) =>
    createServer((_request, response) => {
      asked[index]! += 1;
      if (blocks[index]) response.end(JSON.stringify({ jsonrpc: "2.0", id: 0, result: blocks[index] }));
    }),
  );
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** As Ponder creates it: with a timeout of its own, here one that no test waits for. */
const asker = () => {
  const transport = nodesInTurn(urls);
  const impatient = ((parameters) => transport({ ...parameters, timeout: 600_000 })) as Transport;
  const client = createPublicClient({ transport: impatient, cacheTime: 0 });
  return () => client.getBlockNumber({ cacheTime: 0 });
};

test("default: the first, as long as it answers", async () => {
  blocks.push("0x7", "0x8");
  const ask = asker();
  expect([await ask(), await ask(), await ask()]).toEqual([7n, 7n, 7n]);
});

test("behavior: a node that hangs costs a wait, and then none for a while", async () => {
  blocks.push(undefined, "0x8");
  const ask = asker();
  expect([await ask(), await ask()]).toEqual([8n, 8n]);
  expect(asked).toEqual([1, 2]);
});

test("behavior: of nodes that all failed a moment ago each is asked", async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  const ask = asker();
  await expect(ask()).rejects.toThrow("HTTP request failed");
  blocks.push(undefined, "0x9");
  const port = Number(new URL(urls[1]!).port);
  await new Promise<void>((resolve) => servers[1]!.listen(port, "127.0.0.1", resolve));
  expect(await ask()).toBe(9n);
});
