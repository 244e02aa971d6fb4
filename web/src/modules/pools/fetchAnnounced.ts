import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Change, changeId, DELAY, OPEN } from "@weir/sdk/codec/announcements";
import { idToHex, poolOf, reserveOf } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type Client, erc20Abi, type Hex, numberToHex, parseEventLogs, type RpcLog, toEventSelector } from "viem";
import { readContract } from "viem/actions";
import { fetchAnnouncementRows } from "../indexer/announcementRows.ts";
import type { Announcement, Announcements } from "./announced.ts";
import { symbolOf } from "./names.ts";

/** Maximum number of reserves in a pool: the index has four bits. */
const RESERVES = 16;
/** How many changes of a pool are checked on the chain. */
const MOST = 50;

const names = ["SettingsAnnounced", "ReserveAnnounced"] as const;
const selectors = lendingPoolsAbi.flatMap((item) =>
  item.type === "event" && names.some((name) => name === item.name) ? toEventSelector(item) : [],
);

/**
 * The first block that can contain an announcement which is still open. Without a block interval: the deployment's
 * block.
 */
function firstBlock({ blockTime, deployment }: SiteConfig, head: bigint): bigint {
  const start = BigInt(deployment.startBlock);
  if (blockTime === 0) return start;
  // A quarter more than the expected number, because the interval is an estimate.
  const blocks = BigInt(Math.ceil(((DELAY + OPEN) * 1_250) / blockTime));
  return head - blocks > start ? head - blocks : start;
}

/** Announcements from the core's log, newest first. A node may refuse to search so far back. */
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
 * Announcements of a pool, confirmed by the chain: hashes each change from the log or the indexer, and asks the core
 * for that hash. Nobody can invent a change; the indexer can hide one only where the node does not search logs.
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
  const [inLog, reported] = await Promise.all([
    changesInLog(client, site, pool, head).catch(() => null),
    fetchAnnouncementRows(site.indexerUrl, poolId, now).catch(() => null),
  ]);
  const claimed = (reported?.changes ?? []).filter((change) => poolIn(change) === pool);
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
  const foreign = (reported?.changes.length ?? 0) - claimed.length;
  const invented = claimed.filter((change) => unknown.has(changeId(change))).length;
  return {
    source: inLog ? "chain" : reported ? "indexer" : "none",
    leftOut: (reported?.leftOut ?? 0) + foreign + invented,
    found: found.filter(({ readyAt }) => readyAt !== 0).sort((a, b) => a.readyAt - b.readyAt),
    unasked: changes.size - asked.length,
  };
}
