import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import {
  type Address,
  createClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  getAbiItem,
  getAddress,
  type Hex,
  zeroAddress,
  zeroHash,
} from "viem";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchUnlisted } from "./fetchUnlisted.ts";

const CORE = `0x${"c0".repeat(20)}` as const;
const OWNER = getAddress(`0x${"0a".repeat(20)}`);
const poolAt = (index: number) => BigInt(index) << 8n;
const site: SiteConfig = {
  ...{ chainId: 31337, chainName: "Local", blockTime: 0, rpcUrls: ["http://127.0.0.1:9"] },
  indexerUrl: "http://127.0.0.1:9",
  deployment: {
    ...{ chainId: 31337, startBlock: 7, lendingPools: CORE, lens: CORE, faucets: [], feeds: [] },
    pools: [{ id: idToHex(poolAt(1)), name: "Core", description: "" }],
  },
};

const config = {
  ...{ salt: zeroHash, owner: OWNER, guardian: zeroAddress, feeRecipient: zeroAddress },
  ...{ targetHealthFactor: 10_500, hfAtMaxBonus: 9_500, dust: 0n },
};

/** A node whose core has these pools. `log`: those in its log, oldest first; null: it does not search logs. */
function nodeOf(known: Map<bigint, { owner: Address; reserveCount: number }>, log: bigint[] | null) {
  const logOf = (pool: bigint) => {
    const topics = encodeEventTopics({
      abi: lendingPoolsAbi,
      eventName: "PoolCreated",
      args: { pool, creator: OWNER },
    });
    const [, , ...inputs] = getAbiItem({ abi: lendingPoolsAbi, name: "PoolCreated" }).inputs;
    const at = { blockNumber: "0x8", logIndex: "0x0", transactionIndex: "0x0" };
    return {
      ...{ ...at, address: CORE, topics, data: encodeAbiParameters(inputs, [zeroHash, config]) },
      ...{ blockHash: idToHex(1n), transactionHash: idToHex(2n), removed: false },
    };
  };
  const request = async ({ method, params: [first] }: { method: string; params: [{ data: Hex }] }) => {
    if (method === "eth_getLogs") {
      if (!log) throw Object.assign(new Error("query exceeds max block range"), { code: -32005 });
      return log.map(logOf);
    }
    const { args } = decodeFunctionData({ abi: lendingPoolsAbi, data: first.data });
    const { owner = zeroAddress, reserveCount = 0 } = known.get(args?.[0] as bigint) ?? {};
    const rest = { nextOwner: zeroAddress, guardian: zeroAddress, feeRecipient: zeroAddress, dust: 0n };
    return encodeFunctionResult({
      abi: lendingPoolsAbi,
      functionName: "poolInfo",
      result: { ...rest, owner, reserveCount, targetHealthFactor: 10_500, hfAtMaxBonus: 9_500 },
    });
  };
  return createClient({ transport: custom({ request }, { retryCount: 0 }) });
}

/** An indexer with these rows; null: it does not answer. */
const indexer = (nodes: unknown[] | null) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    if (!nodes) throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify({ data: { pools: { nodes } } }));
  });

afterEach(() => void vi.restoreAllMocks());

describe("fetchUnlisted", () => {
  const known = new Map([1, 2, 3].map((index) => [poolAt(index), { owner: OWNER, reserveCount: index }]));

  test("default: every pool of the log but the listed one, newest first", async () => {
    indexer([{ id: idToHex(poolAt(2)) }]);
    expect(await fetchUnlisted(nodeOf(known, [poolAt(1), poolAt(2), poolAt(3)]), site)).toEqual({
      found: [
        { id: idToHex(poolAt(3)), owner: OWNER, reserves: 3 },
        { id: idToHex(poolAt(2)), owner: OWNER, reserves: 2 },
      ],
      source: "chain",
      unasked: 0,
    });
  });

  test("behavior: a pool that the indexer invents is left out, and a frozen one has no owner", async () => {
    indexer([{ id: idToHex(poolAt(9)) }, { id: "0x12" }, null, { id: idToHex(poolAt(4)) }]);
    const frozen = new Map([[poolAt(4), { owner: zeroAddress, reserveCount: 1 }]]);
    expect(await fetchUnlisted(nodeOf(frozen, null), site)).toEqual({
      found: [{ id: idToHex(poolAt(4)), owner: null, reserves: 1 }],
      source: "indexer",
      unasked: 0,
    });
  });

  test("behavior: more than it looks at are counted", async () => {
    indexer(null);
    const many = Array.from({ length: 25 }, (_, at) => poolAt(10 + at));
    const all = new Map(many.map((id) => [id, { owner: OWNER, reserveCount: 1 }]));
    const { found, unasked } = await fetchUnlisted(nodeOf(all, many), site);
    expect([found.length, unasked]).toEqual([20, 5]);
    expect(found[0]!.id).toBe(idToHex(poolAt(34)));
  });

  test("error: neither the node nor the indexer tells", async () => {
    indexer(null);
    expect(await fetchUnlisted(nodeOf(known, null), site)).toEqual({ found: [], source: "none", unasked: 0 });
  });
});
