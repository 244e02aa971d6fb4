import { entryTypes } from "@weir/sdk/codec/ledger";
import * as v from "valibot";
import type { Address } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { count, hexOf, type Rows, seconds, sift, signedUnits } from "@/modules/indexer/rows.ts";
import { type ActivityFilter, conditionOf } from "./activityFilter.ts";

/** The most entries that a page holds: those of a year of a busy account. */
export const MOST = 1_000;

const QUERY = query(`query Activity($where: EntryWhere!, $first: Int!) {
  entries(where: $where, first: $first) {
    nodes { id type side poolId reserveId account actor deltaAssets interest value interestValue block timestamp transaction }
    totalCount
  }
}`);

/** A row of the ledger. Token units; seconds. */
const row = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{12,16}-\d{6,8}(-[a-z]{1,16})?$/)),
  type: v.picklist(entryTypes),
  side: v.nullable(v.picklist(["supply", "collateral", "borrow"])),
  poolId: hexOf(32),
  reserveId: hexOf(32),
  account: hexOf(20),
  actor: hexOf(20),
  deltaAssets: signedUnits,
  interest: signedUnits,
  value: v.nullable(signedUnits),
  interestValue: v.nullable(signedUnits),
  block: count,
  timestamp: seconds,
  transaction: hexOf(32),
});

/**
 * One change of a balance. `deltaAssets`: token units in (above 0) or out; of a debt: borrowed or repaid. `interest`: token units that
 * accrued since the balance's entry before. `value`, `interestValue`: both in WAD of the unit at the price of the entry's block; null: unknown.
 */
export type Entry = v.InferOutput<typeof row>;

/** `total`: how many entries fit the filter, of which at most MOST are in `rows`. */
export type Activity = Rows<Entry> & { total: number };

/** The newest entries of an account that fit the filter, as the indexer reports them. */
export async function fetchActivity(indexerUrl: string, account: Address, filter: ActivityFilter): Promise<Activity> {
  const wanted = account.toLowerCase();
  const where = { account: { eq: wanted as Address }, ...conditionOf(filter) };
  const { nodes, totalCount } = await askIndexer(indexerUrl, QUERY, "entries", list, { where, first: MOST });
  const { rows, leftOut } = sift(
    nodes,
    row,
    MOST,
    ({ id }) => id,
    (one) => one.account === wanted,
  );
  return { rows, leftOut, total: totalCount ?? nodes.length };
}
