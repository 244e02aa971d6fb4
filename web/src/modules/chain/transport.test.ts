// @vitest-environment node
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, type RpcRequestError, toHex } from "viem";
import { call, getBlockNumber, getChainId } from "viem/actions";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SiteConfig } from "../config/siteConfig.ts";
import { foreignNodeOf, nodesOf, transportOf } from "./transport.ts";

type Reply = { result: unknown } | { error: { code: number; message: string; data?: string } };

/** A node that says what it is told to say; with nothing to say it keeps its callers waiting. */
function nodeServer() {
  const node = {
    says: undefined as ((method: string) => Reply) | undefined,
    asked: [] as string[],
    url: "",
    chainId: 7,
  };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (data: Buffer) => (body += data.toString()));
    request.on("end", () => {
      const calls = [JSON.parse(body)].flat() as { id: number; method: string }[];
      node.asked.push(...calls.map(({ method }) => method).filter((method) => method !== "eth_chainId"));
      if (!node.says) return;
      const answers = calls.map(({ id, method }) => ({
        jsonrpc: "2.0",
        id,
        ...(method === "eth_chainId" ? { result: toHex(node.chainId) } : node.says?.(method)),
      }));
      response.end(JSON.stringify(Array.isArray(JSON.parse(body)) ? answers : answers[0]));
    });
  });
  return { node, server };
}

const at = (block: number) => () => ({ result: toHex(block) });
let servers: Server[] = [];
let nodes: ReturnType<typeof nodeServer>["node"][] = [];
const site = (): SiteConfig => ({ chainId: 7, rpcUrls: nodes.map(({ url }) => url) }) as SiteConfig;

beforeEach(async () => {
  const pair = [nodeServer(), nodeServer()];
  servers = pair.map(({ server }) => server);
  nodes = pair.map(({ node }) => node);
  for (const [index, server] of servers.entries()) {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    nodes[index]!.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
});
afterEach(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  return [await work(), performance.now() - began];
};

describe("transportOf", () => {
  test("default: the first is asked, and only that", async () => {
    for (const node of nodes) node.says = at(7);
    const client = createClient({ transport: transportOf(site()) });
    expect(await getBlockNumber(client, { cacheTime: 0 })).toBe(7n);
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 0]);
  });

  test("behavior: a node that hangs costs one wait of a few seconds, once, and is asked again when it is back", async () => {
    nodes[1]!.says = at(8);
    const config = site();
    const client = createClient({ transport: transportOf(config) });
    const ask = () => getBlockNumber(client, { cacheTime: 0 });
    const [first, waited] = await timed(ask);
    expect(first).toBe(8n);
    expect(waited).toBeLessThan(3_000);
    const [, again] = await timed(ask);
    expect(again, "the second request goes straight to the other node").toBeLessThan(500);

    nodes[0]!.says = at(9);
    await nodesOf(config).survey();
    expect(await ask()).toBe(9n);
  });

  test("behavior: a node whose machine is gone costs nothing", async () => {
    nodes[1]!.says = at(8);
    servers[0]!.close();
    servers[0]!.closeAllConnections();
    const client = createClient({ transport: transportOf(site()) });
    const [block, waited] = await timed(() => getBlockNumber(client, { cacheTime: 0 }));
    expect(block).toBe(8n);
    expect(waited).toBeLessThan(500);
  });

  test("behavior: a contract's refusal is an answer: nobody else is asked, and the node stays", async () => {
    const data = "0x08c379a0";
    for (const node of nodes) node.says = () => ({ error: { code: 3, message: "revert", data } });
    const config = site();
    const client = createClient({ transport: transportOf(config) });
    const error = await call(client, { to: `0x${"11".repeat(20)}`, data: "0x" }).catch((reason: unknown) => reason);
    expect((error as RpcRequestError).walk((cause) => (cause as { data?: string }).data === data)).not.toBeNull();
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 0]);
    expect(nodesOf(config).store.get()[0]?.state).toBe("up");
  });

  test("behavior: a node of another chain is not believed, and the next one is asked", async () => {
    Object.assign(nodes[0]!, { chainId: 31337, says: at(7) });
    nodes[1]!.says = at(8);
    const config = site();
    const client = createClient({ transport: transportOf(config) });
    expect(await getBlockNumber(client, { cacheTime: 0 })).toBe(8n);
    expect(nodesOf(config).store.get()[0]).toMatchObject({ state: "foreign", chainId: 31337 });

    nodes[0]!.chainId = 7;
    await nodesOf(config).survey();
    expect(await getBlockNumber(client, { cacheTime: 0 }), "mended, it is asked again").toBe(7n);
  });

  test("behavior: a node that turns out to be of another chain later, by its own answer", async () => {
    nodes.pop();
    nodes[0]!.says = at(7);
    const config = site();
    const client = createClient({ transport: transportOf(config) });
    expect(await getBlockNumber(client, { cacheTime: 0 })).toBe(7n);
    nodes[0]!.chainId = 1;
    await expect(getChainId(client)).rejects.toThrow();
    const error = await getBlockNumber(client, { cacheTime: 0 }).catch((reason: unknown) => reason);
    expect(foreignNodeOf(error)?.chainId).toBe(1);
    nodes[0]!.chainId = 7;
    expect(await getBlockNumber(client, { cacheTime: 0 })).toBe(7n);
    expect(nodesOf(config).store.get()[0]?.state).toBe("up");
  });

  test("error: nobody answers, and it is tried again when somebody does", async () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    const config = site();
    const client = createClient({ transport: transportOf(config) });
    await expect(getBlockNumber(client, { cacheTime: 0 })).rejects.toThrow("HTTP request failed");
    expect(
      nodesOf(config)
        .store.get()
        .map(({ state }) => state),
    ).toEqual(["silent", "silent"]);
    const port = Number(new URL(nodes[0]!.url).port);
    await new Promise<void>((resolve) => servers[0]!.listen(port, "127.0.0.1", resolve));
    nodes[0]!.says = at(5);
    expect(await getBlockNumber(client, { cacheTime: 0 })).toBe(5n);
  });
});
