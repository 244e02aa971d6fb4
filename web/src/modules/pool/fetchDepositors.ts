import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift, units } from "@/modules/indexer/rows.ts";

/** Depositors of each reserve that are counted. */
const MOST = 10;
/** Reserves of a pool: the index has four bits. */
const RESERVES = 16;

const QUERY = query(`query Depositors($pool: Hex!, $first: Int!) {
  pool(id: $pool) { reserves { id holders(side: supply, first: $first) { nodes { account supplyAssets } } } }
}`);

const reserve = v.object({ id: hexOf(32), holders: v.object({ nodes: v.array(v.unknown()) }) });
const holder = v.object({ account: hexOf(20), supplyAssets: units });

/** The largest deposits of each reserve in token units, the largest first, by reserve id, as the indexer reports them. */
export async function fetchDepositors(indexerUrl: string, pool: Hex): Promise<ReadonlyMap<bigint, bigint[]>> {
  const shape = v.object({ reserves: v.array(v.unknown()) });
  const { reserves } = await askIndexer(indexerUrl, QUERY, "pool", shape, { pool, first: MOST });
  const { rows } = sift(reserves, reserve, RESERVES, ({ id }) => id);
  return new Map(
    rows.map(({ id, holders }) => {
      const found = sift(holders.nodes, holder, MOST, ({ account }) => account).rows;
      const amounts = found.map(({ supplyAssets }) => supplyAssets);
      return [BigInt(id), amounts.sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))];
    }),
  );
}
