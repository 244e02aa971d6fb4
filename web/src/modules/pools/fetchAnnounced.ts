import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Change, changeId, DELAY, OPEN } from "@weir/sdk/codec/announcements";
import { idToHex, poolOf, reserveOf } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type Client, erc20Abi, type Hex, numberToHex, parseEventLogs, type RpcLog, toEventSelector } from "viem";
import { readContract } from "viem/actions";
import { fetchSaid } from "../indexer/announcements.ts";
import type { Announcement, Announcements } from "./announced.ts";
import { symbolOf } from "./names.ts";

/** Reserves in a pool at most: their index has four bits. */
const RESERVES = 16;
/** How many changes of one pool the chain is asked about. */
const MOST = 50;

const names = ["SettingsAnnounced", "ReserveAnnounced"] as const;
const selectors = lendingPoolsAbi.flatMap((item) =>
  item.type === "event" && names.some((name) => name === item.name) ? toEventSelector(item) : [],
);

/** From the block on that can have announced what is still open. Where blocks come at no rate: all of Weir's. */
function firstBlock({ blockTime, deployment }: SiteConfig, head: bigint): bigint {
  const start = BigInt(deployment.startBlock);
  if (blockTime === 0) return start;
  // A quarter more than the time has blocks: the rate is an estimate.
  const blocks = BigInt(Math.ceil(((DELAY + OPEN) * 1_250) / blockTime));
  return head - blocks > start ? head - blocks : start;
}

/** What the core's own log says was announced, newest first. A node may refuse to search so far back. */
async function changesInLog(client: Client, site: SiteConfig, pool: bigint, head: bigint): Promise<Change[]> {
  const ids = Array.from({ length: RESERVES }, (_, index) => idToHex(reserveOf(pool, index)));
  const logs: RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [
      {
        address: site.deployment.lendingPools,
        fromBlock: numberToHex(firstBlock(site, head)),
        toBlock: "latest",
        topics: [selectors, ids],
      },
    ],
  });
  const events = parseEventLogs({ abi: lendingPoolsAbi, eventName: [...names], logs });
  return events
    .toReversed()
    .map((event) =>
      event.eventName === "SettingsAnnounced"
        ? { kind: "settings", reserve: event.args.reserve, settings: event.args.settings }
        : { kind: "listing", pool: event.args.pool, config: event.args.config },
    );
}

const poolIn = (change: Change): bigint => (change.kind === "settings" ? poolOf(change.reserve) : change.pool);

/**
 * What is announced for a pool, as the chain confirms it: each change from its log or from the indexer is hashed, and the
 * core asked whether it knows the hash. So nobody can invent one; hidden can one only be where the node searches no log.
 * @param head the newest block, `now` its time in seconds
 */
export async function fetchAnnounced(
  client: Client,
  site: SiteConfig,
  poolId: Hex,
  head: bigint,
  now: number,
): Promise<Announcements> {
  const pool = BigInt(poolId);
  const [inLog, said] = await Promise.all([
    changesInLog(client, site, pool, head).catch(() => null),
    fetchSaid(site.indexerUrl, poolId, now).catch(() => null),
  ]);
  const claimed = (said?.changes ?? []).filter((change) => poolIn(change) === pool);
  const changes = new Map([...(inLog ?? []), ...claimed].map((change) => [changeId(change), change] as const));
  const asked = [...changes].slice(0, MOST);
  const found = await Promise.all(
    asked.map(async ([id, change]): Promise<Announcement> => {
      const readyAt = Number(
        await readContract(client, {
          abi: lendingPoolsAbi,
          address: site.deployment.lendingPools,
          functionName: "announcedFor",
          args: [id],
        }),
      );
      if (readyAt === 0 || change.kind === "settings") return { id, change, readyAt, symbol: null };
      const { token } = change.config;
      const symbol = await readContract(client, { abi: erc20Abi, address: token, functionName: "symbol" }).catch(
        () => "",
      );
      return { id, change, readyAt, symbol: symbolOf(symbol, token) };
    }),
  );
  const unknown = new Set(found.flatMap(({ id, readyAt }) => (readyAt === 0 ? id : [])));
  const foreign = (said?.changes.length ?? 0) - claimed.length;
  const invented = claimed.filter((change) => unknown.has(changeId(change))).length;
  return {
    source: inLog ? "chain" : said ? "indexer" : "nobody",
    leftOut: (said?.leftOut ?? 0) + foreign + invented,
    found: found.filter(({ readyAt }) => readyAt !== 0).sort((a, b) => a.readyAt - b.readyAt),
    unasked: changes.size - asked.length,
  };
}
