import { apy, utilisation } from "@weir/contracts/math/interest";
import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/graphql.ts";
import { fraction, type Rows, seconds, sift, units } from "@/modules/indexer/rows.ts";

/** The books at the last event of an hour. Seconds, token units, WAD. */
export type Hour = {
  hour: number;
  supplyAssets: bigint;
  borrowAssets: bigint;
  utilisation: bigint;
  supplyApy: bigint;
  borrowApy: bigint;
};

/** As many hours as are asked for and read. */
const MOST = 1000;

const row = v.object({
  hour: seconds,
  supplyAssets: units,
  borrowAssets: units,
  utilisation: fraction,
  supplyRate: fraction,
  borrowRate: fraction,
});

const QUERY = `query History($reserveId: String!, $from: Int!) {
  reserveHours(where: { reserveId: $reserveId, hour_gte: $from }, orderBy: "hour", orderDirection: "asc", limit: ${MOST}) {
    items { hour supplyAssets borrowAssets utilisation supplyRate borrowRate }
  }
}`;

/** From the hour `from` on, in the order of time, as the indexer says. @throws IndexerError */
export async function fetchHistory(indexerUrl: string, reserveId: Hex, from: number): Promise<Rows<Hour>> {
  const { items } = await askIndexer(indexerUrl, QUERY, "reserveHours", { reserveId, from });
  const { rows, leftOut } = sift(
    items,
    row,
    MOST,
    ({ hour }) => hour,
    ({ hour }) => hour >= from,
  );
  const hours = rows.map(({ supplyRate, borrowRate, ...hour }) => ({
    ...hour,
    supplyApy: apy(supplyRate),
    borrowApy: apy(borrowRate),
  }));
  return { rows: hours.sort((a, b) => a.hour - b.hour), leftOut };
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
