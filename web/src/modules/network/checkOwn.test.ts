// @vitest-environment jsdom
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { createClient, http } from "viem";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkIndexer, checkNode } from "./checkOwn.ts";
import { networkWords } from "./networkWords.ts";

const words = networkWords.check;
const CORE = `0x${"c0".repeat(20)}` as const;
const site = {
  chainId: 31337,
  deployment: { startBlock: 1_200, lendingPools: CORE, lens: `0x${"1e".repeat(20)}` },
} as SiteConfig;

const OWN = "http://127.0.0.1:9545";
const current = createClient({ transport: http("http://127.0.0.1:8545", { retryCount: 0 }) });

/** What each server answers, by its origin: results of JSON-RPC by method, or a body. */
let servers: Record<string, { rpc?: Record<string, unknown>; body?: unknown }>;
const block = (hash: string) => ({ hash, number: "0x4b0", transactions: [], timestamp: "0x1" });

beforeEach(() => {
  servers = {
    "http://127.0.0.1:8545": { rpc: { eth_getBlockByNumber: block("0xaa") } },
    [OWN]: { rpc: { eth_chainId: "0x7a69", eth_getBlockByNumber: block("0xaa"), eth_getCode: "0x6001" } },
  };
  vi.stubGlobal(
    "fetch",
    vi.fn<typeof fetch>(async (input, init) => {
      const { rpc, body } = servers[new URL(String(input)).origin] ?? {};
      if (body !== undefined) return Response.json(body);
      if (!rpc) throw new TypeError("fetch failed");
      const { id, method } = JSON.parse(String(init?.body)) as { id: number; method: string };
      return Response.json({ jsonrpc: "2.0", id, result: rpc[method] ?? null });
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe("checkNode", () => {
  const check = () => checkNode(OWN, site, current);
  const host = "127.0.0.1:9545";
  const say = (rpc: Record<string, unknown>) => Object.assign(servers[OWN]!.rpc!, rpc);

  test("error: nothing answers there", async () => {
    delete servers[OWN];
    expect(await check()).toBe(words.silent(host, location.origin));
  });

  test("error: the policy of the site's server forbids it", async () => {
    delete servers[OWN];
    const asked = check();
    const event = Object.assign(new Event("securitypolicyviolation"), { blockedURI: OWN });
    document.dispatchEvent(event);
    expect(await asked).toBe(words.blocked(host));
  });

  test("error: a node of another chain", async () => {
    say({ eth_chainId: "0x1" });
    expect(await check()).toBe(words.foreign(host, 1, 31337));
  });

  test("error: another chain of the same id", async () => {
    say({ eth_getBlockByNumber: block("0xbb") });
    expect(await check()).toBe(words.history(host, "1,200"));
  });

  test("error: a node that is not there yet", async () => {
    say({ eth_getBlockByNumber: null });
    expect(await check()).toBe(words.noHistory(host, "1,200"));
  });

  test("error: other code; a silent node in use is no obstacle to finding out", async () => {
    expect(await check()).toBe(words.code(host, "LendingPools"));
    delete servers["http://127.0.0.1:8545"];
    expect(await check()).toBe(words.code(host, "LendingPools"));
  });
});

describe("checkIndexer", () => {
  const state = {
    chainId: 31337,
    lendingPools: CORE,
    indexedBlock: 5,
    indexedTime: 5,
    lagBlocks: null,
    lagSeconds: null,
  };
  const check = (body: unknown) => {
    servers[OWN] = { body };
    return checkIndexer(OWN, site);
  };
  const host = "127.0.0.1:9545";

  test("default: of this chain and these contracts", async () => expect(await check(state)).toBeNull());

  test.each([
    ["another chain", { ...state, chainId: 1 }, words.foreign(host, 1, 31337)],
    ["other contracts", { ...state, lendingPools: `0x${"ff".repeat(20)}` }, words.otherCore(host)],
    ["an older version", { chainId: 31337 }, words.notIndexer(host)],
    ["something else", "<html>", words.notIndexer(host)],
  ])("error: %s", async (_, body, problem) => expect(await check(body)).toBe(problem));
});
