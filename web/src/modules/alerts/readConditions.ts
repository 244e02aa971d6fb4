import type { QueryClient } from "@tanstack/react-query";
import { clean } from "@weir/sdk/codec/clean";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { healthFactor } from "@weir/sdk/math/health";
import { apy, utilisation } from "@weir/sdk/math/interest";
import { isReadable, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import type { Address, Client, Hex } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/alerts.js";
import { announcedOf } from "@/modules/pools/announced.ts";
import { announcementsQuery, snapshotQuery } from "@/modules/pools/queries.ts";
import { isFrozen } from "@/modules/pools/standing.ts";
import type { AlertRule, RateKind } from "./alertRules.ts";
import { type Condition, sideOf } from "./crossing.ts";

export type Sources = { queries: QueryClient; client: Client; site: SiteConfig };

/** Milliseconds. A hidden tab does not follow the chain, so what is cached may be of an old block. */
const FRESH = 1_000;
/** Code points of what an alert is about. */
const LONGEST = 120;
/** Hundredths: more than any threshold. */
const MOST = 10_000_000n;

const limited = (hundredths: bigint): number => Number(hundredths > MOST ? MOST : hundredths);

/** WAD in hundredths of a per cent, cut. */
const percentOf = (wad: bigint): number => limited((wad * 10_000n) / WAD);

/** The rate in hundredths of a per cent. */
export const rateOf = (kind: RateKind, { totals, supplyRate, borrowRate }: ReserveSnapshot): number =>
  percentOf(
    {
      supplyApy: () => apy(supplyRate),
      borrowApy: () => apy(borrowRate),
      utilisation: () => utilisation(totals.supplyAssets, totals.borrowAssets),
    }[kind](),
  );

const nameOf = (site: SiteConfig, pool: Hex): string =>
  clean(site.deployment.pools.find(({ id }) => id === pool)?.name ?? "") || shortHex(pool);

/** The health factor in one pool. Without a debt there, the condition is over. */
export function healthCondition(snapshot: PoolSnapshot, pool: string, at: number): Condition {
  const health = healthFactor(snapshot);
  const value = typeof health === "bigint" ? limited((health * 100n) / WAD) : null;
  return {
    key: idToHex(snapshot.id),
    subject: pool,
    value,
    now: health === null ? "over" : sideOf(value, "below", at),
  };
}

export function reserveCondition(
  rule: Extract<AlertRule, { reserve: Hex }>,
  reserve: ReserveSnapshot,
  pool: string,
): Condition {
  const subject = clean(words.inPool({ symbol: reserve.symbol, pool }), LONGEST);
  if (rule.kind === "stale") return { key: rule.kind, subject, value: null, now: isReadable(reserve) ? "over" : "met" };
  const value = rateOf(rule.kind, reserve);
  return { key: rule.kind, subject, value, now: sideOf(value, rule.side, rule.at) };
}

const hasPosition = ({ reserves }: PoolSnapshot): boolean =>
  reserves.some(({ position }) => position.supplyShares + position.borrowShares + position.collateral > 0n);

async function changeConditions(sources: Sources, snapshot: PoolSnapshot, pool: Hex): Promise<Condition[]> {
  const { queries, client, site } = sources;
  if (isFrozen(snapshot) || !hasPosition(snapshot)) return [];
  const query = announcementsQuery(client, site, pool, snapshot);
  // As often as the page itself asks: it may be a search in the node's log.
  const { found, source } = await queries.fetchQuery({ ...query, staleTime: 30_000 });
  if (source === "none") throw new Error("Neither the node nor the indexer returns announcements.");
  return announcedOf(found, snapshot).map(({ id, subject, changes }) => ({
    key: id,
    now: "met",
    value: null,
    subject: clean(words.changeIn({ pool: nameOf(site, pool), subject, changes: changes.join("; ") }), LONGEST),
  }));
}

async function conditionsOf(sources: Sources, rule: AlertRule): Promise<Condition[]> {
  const { queries, client, site } = sources;
  const read = async (pool: Hex, account?: Address) =>
    (await queries.fetchQuery({ ...snapshotQuery(client, site, pool, account), staleTime: FRESH })).snapshot;
  const pools = site.deployment.pools.map(({ id }) => id);
  switch (rule.kind) {
    case "health":
      return Promise.all(
        pools.map(async (pool) => healthCondition(await read(pool, rule.account), nameOf(site, pool), rule.at)),
      );
    case "change": {
      const found = pools.map(async (pool) => changeConditions(sources, await read(pool, rule.account), pool));
      return (await Promise.all(found)).flat();
    }
    default: {
      const id = BigInt(rule.reserve);
      const pool = idToHex(poolOf(id));
      const reserve = (await read(pool)).reserves.find((one) => one.id === id);
      return reserve ? [reserveCondition(rule, reserve, nameOf(site, pool))] : [];
    }
  }
}

/** The conditions of each rule, from the newest block. A rule that cannot be read now has no entry. */
export async function readConditions(sources: Sources, rules: readonly AlertRule[]): Promise<Map<string, Condition[]>> {
  const looked = new Map<string, Condition[]>();
  await Promise.all(
    rules.map(async (rule) => {
      const conditions = await conditionsOf(sources, rule).catch(() => null);
      if (conditions) looked.set(rule.id, conditions);
    }),
  );
  return looked;
}
