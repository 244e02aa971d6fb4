import { apy } from "@weir/sdk/math/interest";
import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { fraction, type Rows, seconds, sift, units } from "@/modules/indexer/rows.ts";
import type { Hour } from "./history.ts";

/** Maximum number of hours that are requested and read. */
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

/** The hours from `from` on, in ascending order, as the indexer reports them. */
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
