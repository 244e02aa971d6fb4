import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, type RpcRequestError, type Transport, toHex } from "viem";
import { call, getBlockNumber, getChainId } from "viem/actions";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FailoverOptions, failover, foreignNodeOf } from "./failover.ts";

type Reply = { result: unknown } | { error: { code: number; message: string; data?: string } };

/** A node with programmed answers; without one it never answers. */
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
/** Milliseconds that no test waits. */
const FOREVER = 600_000;
const PAGE: FailoverOptions = { chainId: 7, quick: 2_500, patient: 8_000, batch: true, retryCount: 1, retryDelay: 250 };
/** A program without surveys, whose nodes are not asked for their chain. */
const PROGRAM: FailoverOptions = { quick: 1_000, patient: 4_000, rest: 1_500, batch: false, retryCount: 0 };
const over = (options: FailoverOptions = PAGE) => {
  const made = failover(
    nodes.map(({ url }) => url),
    options,
  );
  const client = createClient({ transport: made.transport });
  return { ...made, client, ask: () => getBlockNumber(client, { cacheTime: 0 }) };
};

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
  vi.useRealTimers();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

describe("failover", () => {
  test("default: the first is asked, and only that", async () => {
    for (const node of nodes) node.says = at(7);
    const { ask } = over();
    expect(await ask()).toBe(7n);
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 0]);
  });

  test("behavior: a node that hangs costs one wait of a few seconds, once, and is asked again when it is back", async () => {
    nodes[1]!.says = at(8);
    const { ask, nodes: known } = over({ ...PAGE, quick: 500, patient: FOREVER });
    expect([await ask(), await ask()]).toEqual([8n, 8n]);
    expect(nodes[0]!.asked.length, "the second request goes straight to the other node").toBe(1);

    nodes[0]!.says = at(9);
    await known.survey();
    expect(await ask()).toBe(9n);
  });

  test("behavior: a node whose machine is gone costs nothing", async () => {
    nodes[1]!.says = at(8);
    servers[0]!.close();
    servers[0]!.closeAllConnections();
    const { ask } = over({ ...PAGE, quick: FOREVER, patient: FOREVER, retryDelay: FOREVER });
    expect(await ask()).toBe(8n);
  });

  test("behavior: a contract's refusal is an answer: no other node is asked, and the node stays", async () => {
    const data = "0x08c379a0";
    for (const node of nodes) node.says = () => ({ error: { code: 3, message: "revert", data } });
    const { client, nodes: known } = over();
    const error = await call(client, { to: `0x${"11".repeat(20)}`, data: "0x" }).catch((reason: unknown) => reason);
    expect((error as RpcRequestError).walk((cause) => (cause as { data?: string }).data === data)).not.toBeNull();
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 0]);
    expect(known.get()[0]?.state).toBe("up");
  });

  test("behavior: a node of another chain is not believed, and the next one is asked", async () => {
    Object.assign(nodes[0]!, { chainId: 31337, says: at(7) });
    nodes[1]!.says = at(8);
    const { ask, nodes: known } = over();
    expect(await ask()).toBe(8n);
    expect(known.get()[0]).toMatchObject({ state: "foreign", chainId: 31337 });

    nodes[0]!.chainId = 7;
    await known.survey();
    expect(await ask(), "mended, it is asked again").toBe(7n);
  });

  test("behavior: a node that turns out to be of another chain later, by its own answer", async () => {
    nodes.pop();
    nodes[0]!.says = at(7);
    const { client, ask, nodes: known } = over();
    expect(await ask()).toBe(7n);
    nodes[0]!.chainId = 1;
    await expect(getChainId(client)).rejects.toThrow();
    const error = await ask().catch((reason: unknown) => reason);
    expect(foreignNodeOf(error)?.chainId).toBe(1);
    nodes[0]!.chainId = 7;
    expect(await ask()).toBe(7n);
    expect(known.get()[0]?.state).toBe("up");
  });

  test("behavior: an error of the only node that is up is not hidden by the nodes that are skipped", async () => {
    nodes[0]!.says = () => ({ error: { code: -32000, message: "header not found" } });
    servers[1]!.close();
    servers[1]!.closeAllConnections();
    const { ask, nodes: known } = over({ ...PAGE, retryCount: 0 });
    await known.survey();
    known.report(nodes[0]!.url, true);
    await expect(ask()).rejects.toThrow("header not found");
  });

  test("behavior: without surveys, a silent node is asked again after its rest", async () => {
    nodes[1]!.says = at(8);
    vi.useFakeTimers({ toFake: ["Date"] });
    const { ask } = over(PROGRAM);
    expect(await ask()).toBe(8n);
    nodes[0]!.says = at(9);
    expect(await ask()).toBe(8n);
    vi.setSystemTime(Date.now() + PROGRAM.rest!);
    expect(await ask()).toBe(9n);
  });

  test("behavior: a timeout of the client does not replace the transport's own", async () => {
    nodes[1]!.says = at(8);
    const { transport } = over(PROGRAM);
    const patient = ((parameters) => transport({ ...parameters, timeout: FOREVER })) as Transport;
    const client = createClient({ transport: patient });
    expect(await getBlockNumber(client, { cacheTime: 0 })).toBe(8n);
  });

  test("error: no node answers; the request succeeds once one does", async () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    const { ask, nodes: known } = over();
    await expect(ask()).rejects.toThrow("HTTP request failed");
    expect(known.get().map(({ state }) => state)).toEqual(["silent", "silent"]);
    const port = Number(new URL(nodes[0]!.url).port);
    await new Promise<void>((resolve) => servers[0]!.listen(port, "127.0.0.1", resolve));
    nodes[0]!.says = at(5);
    expect(await ask()).toBe(5n);
  });
});
