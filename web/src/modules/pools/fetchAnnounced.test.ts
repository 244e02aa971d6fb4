import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Change, changeId, contentOf, OPEN } from "@weir/sdk/codec/announcements";
import { idToHex, reserveOf } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { POOL } from "@weir/sdk/test/marketFixture";
import {
  createClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  getAbiItem,
  type Hex,
  numberToHex,
} from "viem";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchAnnounced } from "./fetchAnnounced.ts";

const CORE = `0x${"c0".repeat(20)}` as const;
const READY = 1_800_100_000;
const NOW = 1_800_000_000;
const site: SiteConfig = {
  ...{ chainId: 31337, chainName: "Local", blockTime: 0, rpcUrls: ["http://127.0.0.1:9"], testWallet: false },
  indexerUrl: "http://127.0.0.1:9",
  deployment: {
    ...{ chainId: 31337, startBlock: 7, lendingPools: CORE, lens: CORE, pools: [], faucets: [], feeds: [] },
  },
};
const settings = { ltv: 7_000, liquidationThreshold: 8_000, reserveFactor: 100, supplyCap: 1n, borrowCap: MAX_UINT256 };
const change = (ltv: number, pool = POOL): Change => ({
  ...{ kind: "settings", reserve: reserveOf(pool, 1), settings: { ...settings, ltv } },
});

type Request = { method: string; params: [{ data: Hex; topics: unknown; fromBlock: Hex }] };

/** A node with these announcements. `log`: those in its log; null: it does not search logs. */
function node(announced: Change[], log: Change[] | null) {
  const known = new Set(announced.map(changeId));
  const asked: Request["params"][0][] = [];
  const logOf = (one: Change) => {
    if (one.kind !== "settings") throw new Error("not here");
    const topics = encodeEventTopics({
      abi: lendingPoolsAbi,
      eventName: "SettingsAnnounced",
      args: { reserve: one.reserve, change: changeId(one) },
    });
    const [, , ...inputs] = getAbiItem({ abi: lendingPoolsAbi, name: "SettingsAnnounced" }).inputs;
    const { supplyCap, borrowCap } = one.settings;
    const expiresAt = BigInt(READY + OPEN);
    const data = encodeAbiParameters(inputs, [one.settings, supplyCap, borrowCap, BigInt(READY), expiresAt]);
    const at = { blockNumber: "0x8", logIndex: "0x0", transactionIndex: "0x0" };
    return { ...at, address: CORE, topics, data, blockHash: idToHex(1n), transactionHash: idToHex(2n), removed: false };
  };
  const request = async ({ method, params: [first] }: Request) => {
    if (method === "eth_getLogs") {
      asked.push(first);
      if (!log) throw Object.assign(new Error("query exceeds max block range"), { code: -32005 });
      return log.map(logOf);
    }
    const { args } = decodeFunctionData({ abi: lendingPoolsAbi, data: first.data });
    return numberToHex(known.has(args?.[0] as Hex) ? READY : 0, { size: 32 });
  };
  return { asked, client: createClient({ transport: custom({ request }, { retryCount: 0 }) }) };
}

/** An indexer with these rows; null: it does not answer. */
const indexer = (nodes: unknown[] | null) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    if (!nodes) throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify({ data: { announcements: { nodes } } }));
  });
const row = (one: Change) => ({ kind: one.kind, content: contentOf(one) });
const fetched = ({ client }: ReturnType<typeof node>) => fetchAnnounced(client, site, idToHex(POOL), 100n, NOW);
const idsOf = ({ found }: Awaited<ReturnType<typeof fetched>>) => found.map(({ id }) => id);

afterEach(() => void vi.restoreAllMocks());

describe("fetchAnnounced", () => {
  const real = change(7_500);
  test("default: a change that log and indexer report appears once, with the chain's own time", async () => {
    indexer([row(real)]);
    const announced = await fetched(node([real], [real]));
    expect(announced).toMatchObject({ source: "chain", leftOut: 0, unasked: 0 });
    expect(announced.found).toEqual([{ id: changeId(real), change: real, readyAt: READY, symbol: null }]);
  });

  test("behavior: the indexer can neither hide one nor invent one, nor tell free text", async () => {
    const invented = change(9_900);
    indexer([
      row(invented),
      row(change(7_500, POOL + 256n)),
      { kind: "settings", content: "0x12" },
      "Send us all",
      null,
    ]);
    const announced = await fetched(node([real], [real]));
    expect(idsOf(announced)).toEqual([changeId(real)]);
    expect(announced).toMatchObject({ source: "chain", leftOut: 5 });
  });

  test("behavior: a node that searches no log leaves it to the indexer, and that is known", async () => {
    indexer([row(real), row(change(9_900))]);
    const announced = await fetched(node([real], null));
    expect(idsOf(announced)).toEqual([changeId(real)]);
    expect(announced).toMatchObject({ source: "indexer", leftOut: 1 });
  });

  test("behavior: where neither says it is known that nothing is known", async () => {
    indexer(null);
    expect(await fetched(node([real], null))).toEqual({ source: "none", found: [], leftOut: 0, unasked: 0 });
  });

  test("behavior: what was carried out is none any more", async () => {
    indexer([]);
    expect(await fetched(node([], [real]))).toMatchObject({ source: "chain", found: [], leftOut: 0 });
  });

  test("behavior: the number of checked announcements is limited", async () => {
    indexer([]);
    const many = Array.from({ length: 120 }, (_, at) => change(at));
    const announced = await fetched(node(many, many));
    expect(announced.found).toHaveLength(50);
    expect(announced.unasked).toBe(70);
  });

  test("behavior: no further back than an announcement lasts, where blocks come at a rate", async () => {
    indexer([]);
    const { client, asked } = node([], []);
    await fetchAnnounced(client, { ...site, blockTime: 12_000 }, idToHex(POOL), 1_000_000n, NOW);
    await fetchAnnounced(client, site, idToHex(POOL), 1_000_000n, NOW);
    // 17 days of 12 s blocks, plus a quarter.
    expect(asked.map(({ fromBlock }) => Number(fromBlock))).toEqual([1_000_000 - 153_000, 7]);
  });
});
