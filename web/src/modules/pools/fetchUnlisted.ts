import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import * as v from "valibot";
import {
  type Address,
  type Client,
  encodeEventTopics,
  type Hex,
  numberToHex,
  parseEventLogs,
  type RpcLog,
  zeroAddress,
} from "viem";
import { readContract } from "viem/actions";
import { askIndexer, list } from "../indexer/askIndexer.ts";
import { query } from "../indexer/query.ts";
import { hexOf, sift } from "../indexer/rows.ts";

/** How many pools are looked at on the chain. */
const MOST = 20;
/** How many the indexer is asked for. */
const ASKED = 200;

const POOLS = query(`query Unlisted($first: Int!) {
  pools(first: $first) { nodes { id } }
}`);

/** A pool of the core that this site does not list. `owner`: null where its settings are frozen. */
export type UnlistedPool = { id: Hex; owner: Address | null; reserves: number };

export type Unlisted = {
  found: UnlistedPool[];
  /** The source: "chain" is complete, "indexer" may omit one. */
  source: "chain" | "indexer" | "none";
  /** Number of pools that were not looked at, because there are too many. */
  unasked: number;
};

/** Pools from the core's log, newest first. A node may refuse to search so far back. */
async function poolsInLog(client: Client, { deployment }: SiteConfig): Promise<Hex[]> {
  const logs: RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [
      {
        address: deployment.lendingPools,
        fromBlock: numberToHex(deployment.startBlock),
        toBlock: "latest",
        topics: encodeEventTopics({ abi: lendingPoolsAbi, eventName: "PoolCreated" }) as [Hex],
      },
    ],
  });
  return parseEventLogs({ abi: lendingPoolsAbi, eventName: "PoolCreated", logs })
    .map(({ args }) => idToHex(args.pool))
    .toReversed();
}

async function poolsInIndexer({ indexerUrl }: SiteConfig): Promise<Hex[]> {
  const { nodes } = await askIndexer(indexerUrl, POOLS, "pools", list, { first: ASKED });
  return sift(nodes, v.object({ id: hexOf(32) }), ASKED, ({ id }) => id).rows.map(({ id }) => id);
}

/**
 * The pools that others have opened in the site's core. The chain confirms each: nobody can invent one; the indexer can
 * hide one only where the node does not search logs.
 */
export async function fetchUnlisted(client: Client, site: SiteConfig): Promise<Unlisted> {
  const { deployment } = site;
  const [inLog, reported] = await Promise.all([
    poolsInLog(client, site).catch(() => null),
    poolsInIndexer(site).catch(() => null),
  ]);
  const listed = new Set<Hex>(deployment.pools.map(({ id }) => id.toLowerCase() as Hex));
  const ids = [...new Set([...(inLog ?? []), ...(reported ?? [])])].filter((id) => !listed.has(id));
  const asked = ids.slice(0, MOST);
  const found = await Promise.all(
    asked.map(async (id): Promise<UnlistedPool | null> => {
      const { owner, reserveCount } = await readContract(client, {
        abi: lendingPoolsAbi,
        address: deployment.lendingPools,
        functionName: "poolInfo",
        args: [BigInt(id)],
      });
      // The chain does not know it.
      if (reserveCount === 0) return null;
      return { id, owner: owner === zeroAddress ? null : owner, reserves: reserveCount };
    }),
  );
  return {
    found: found.filter((one) => one !== null),
    source: inLog ? "chain" : reported ? "indexer" : "none",
    unasked: ids.length - asked.length,
  };
}
