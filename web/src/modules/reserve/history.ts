import { apy, utilisation } from "@weir/contracts/math/interest";
import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/graphql.ts";

/** The books at the last event of an hour. Seconds, token units, WAD. */
export type Hour = {
  hour: number;
  supplyAssets: bigint;
  borrowAssets: bigint;
  utilisation: bigint;
  supplyApy: bigint;
  borrowApy: bigint;
};

type Row = {
  hour: number;
  supplyAssets: string;
  borrowAssets: string;
  utilisation: string;
  supplyRate: string;
  borrowRate: string;
};

const QUERY = `query History($reserveId: String!, $from: Int!) {
  reserveHours(where: { reserveId: $reserveId, hour_gte: $from }, orderBy: "hour", orderDirection: "asc", limit: 1000) {
    items { hour supplyAssets borrowAssets utilisation supplyRate borrowRate }
  }
}`;

export async function fetchHistory(indexerUrl: string, reserveId: Hex, from: number): Promise<Hour[]> {
  const { reserveHours } = await askIndexer<{ reserveHours: { items: Row[] } }>(indexerUrl, QUERY, { reserveId, from });
  return reserveHours.items.map((row) => ({
    hour: row.hour,
    supplyAssets: BigInt(row.supplyAssets),
    borrowAssets: BigInt(row.borrowAssets),
    utilisation: BigInt(row.utilisation),
    supplyApy: apy(BigInt(row.supplyRate)),
    borrowApy: apy(BigInt(row.borrowRate)),
  }));
}

/** The hour in force at a moment: the last one not after it. */
export function hourAt(hours: readonly Hour[], moment: number): Hour | undefined {
  let found: Hour | undefined;
  for (const hour of hours) {
    if (hour.hour > moment) break;
    found = hour;
  }
  return found ?? hours[0];
}

/** The history and the present, which has drifted on since the last event: the chain says how far. */
export function withNow(
  hours: readonly Hour[],
  { totals, supplyRate, borrowRate }: ReserveSnapshot,
  now: number,
): Hour[] {
  const { supplyAssets, borrowAssets } = totals;
  const present = {
    hour: now,
    supplyAssets,
    borrowAssets,
    utilisation: utilisation(supplyAssets, borrowAssets),
    supplyApy: apy(supplyRate),
    borrowApy: apy(borrowRate),
  };
  return [...hours.filter(({ hour }) => hour < now), present];
}
