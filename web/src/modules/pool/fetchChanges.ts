import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, seconds, sift } from "@/modules/indexer/rows.ts";

const QUERY = query(`query PoolChanges($pool: Hex!, $first: Int!) {
  configChanges(where: { poolId: { eq: $pool } }, first: $first) {
    nodes { id kind before after actor reserveId timestamp transaction }
    totalCount
  }
}`);

/** A value of a setting. An amount is a decimal text. */
const value = v.union([v.pipe(v.string(), v.maxLength(100)), v.number(), v.boolean(), v.null()]);
const values = v.record(v.pipe(v.string(), v.maxLength(40)), value);

const row = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  kind: v.pipe(v.string(), v.maxLength(40)),
  before: v.nullable(values),
  after: values,
  actor: hexOf(20),
  reserveId: v.nullable(hexOf(32)),
  timestamp: seconds,
  transaction: hexOf(32),
});

export type SettingChange = v.InferOutput<typeof row>;

/** The newest changes of a pool's settings, and how many there are in all, as the indexer reports them. */
export async function fetchChanges(
  indexerUrl: string,
  pool: Hex,
  first: number,
): Promise<{ rows: SettingChange[]; total: number }> {
  const { nodes, totalCount } = await askIndexer(indexerUrl, QUERY, "configChanges", list, { pool, first });
  const { rows } = sift(nodes, row, first, ({ id }) => id);
  return { rows, total: totalCount ?? nodes.length };
}
