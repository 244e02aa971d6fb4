import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift } from "@/modules/indexer/rows.ts";

/** A pool has at most sixteen reserves. */
const MOST = 16;

const QUERY = query(`query Sources($pool: Hex!) {
  pool(id: $pool) {
    reserves { id oracleContract { feeds { address role } } }
  }
}`);

const shape = v.object({ reserves: v.array(v.unknown()) });
const row = v.object({
  id: hexOf(32),
  oracleContract: v.object({ feeds: v.nullable(v.array(v.object({ address: hexOf(20), role: v.string() }))) }),
});

/** The primary feed of each reserve's price, by reserve id, as the indexer reports them. */
export async function fetchSources(indexerUrl: string, pool: Hex): Promise<Map<bigint, string>> {
  const { reserves } = await askIndexer(indexerUrl, QUERY, "pool", shape, { pool });
  const { rows } = sift(reserves, row, MOST, ({ id }) => id);
  return new Map(
    rows.flatMap(({ id, oracleContract }) => {
      const primary = oracleContract.feeds?.find(({ role }) => role === "primary");
      return primary ? [[BigInt(id), primary.address] as const] : [];
    }),
  );
}
