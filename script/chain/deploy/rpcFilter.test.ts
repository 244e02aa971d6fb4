import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { rpc } from "@weir/process/rpc";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type RpcFilter, startRpcFilter } from "./rpcFilter.ts";

const asked: string[] = [];
const node = createServer(async (request, response) => {
  let body = "";
  for await (const data of request) body += data;
  const { id, method } = JSON.parse(body) as { id: number; method: string };
  asked.push(method);
  response.end(JSON.stringify({ jsonrpc: "2.0", id, result: { client: "\u001b[2JGeth", data: "0x6001" } }));
});
let filter: RpcFilter;

beforeAll(async () => {
  await new Promise<void>((resolve) => node.listen(0, "127.0.0.1", resolve));
  filter = await startRpcFilter(`http://127.0.0.1:${(node.address() as AddressInfo).port}/key`);
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(async () => {
  await filter.close();
  node.close();
  node.closeAllConnections();
});

test("default: questions go through, and answers come back as plain text", async () => {
  expect(await rpc(filter.url, "web3_clientVersion")).toEqual({ client: "Geth", data: "0x6001" });
  expect(asked).toEqual(["web3_clientVersion"]);
});

test("behavior: a transaction goes to the node only when the check passes", async () => {
  await expect(rpc(filter.url, "eth_sendRawTransaction", ["0x02"])).rejects.toThrow("no transaction is approved yet");
  filter.allow(async (signed) => (signed === "0x02aa" ? undefined : "it tips 400000 gwei"));
  await expect(rpc(filter.url, "eth_sendRawTransaction", ["0x02bb"])).rejects.toThrow("it tips 400000 gwei");
  expect(filter.refused()).toBe("it tips 400000 gwei");
  expect(asked).toEqual([]);
  await rpc(filter.url, "eth_sendRawTransaction", ["0x02aa"]);
  expect(asked).toEqual(["eth_sendRawTransaction"]);
});

test("error: another method that sends, and a transaction that cannot be read", async () => {
  await expect(rpc(filter.url, "eth_sendTransaction", [{}])).rejects.toThrow("it asks for eth_sendTransaction");
  filter.allow(() => Promise.reject(new Error("no transaction")));
  await expect(rpc(filter.url, "eth_sendRawTransaction", ["0x02"])).rejects.toThrow("it cannot be read");
  expect(asked).toEqual([]);
});

test("error: a program that does not know the path gets no answer", async () => {
  const { status } = await fetch(new URL("/", filter.url), { method: "POST", body: "{}" });
  expect(status).toBe(404);
});
