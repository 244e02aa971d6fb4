import * as v from "valibot";
import { type Address, getAddress, type Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift } from "@/modules/indexer/rows.ts";

/** Accounts of a pool that are looked at in every block. */
export const MOST_AT_RISK = 12;

const QUERY = query(`query Near($pool: Hex!, $below: BigInt!, $first: Int!) {
  atRisk(pool: $pool, below: $below, first: $first) { account }
}`);

const row = v.object({ account: hexOf(20) });

/** The accounts of a pool with the lowest health factors, as the indexer knows them. The chain says what holds now. */
export async function fetchAtRisk(
  indexerUrl: string,
  pool: Hex,
  below: bigint,
): Promise<{ accounts: Address[]; isCut: boolean; leftOut: number }> {
  const variables = { pool, below: below.toString(), first: MOST_AT_RISK + 1 };
  const items = await askIndexer(indexerUrl, QUERY, "atRisk", v.array(v.unknown()), variables);
  const isCut = items.length > MOST_AT_RISK;
  const { rows, leftOut } = sift(items.slice(0, MOST_AT_RISK), row, MOST_AT_RISK, ({ account }) => account);
  return { accounts: rows.map(({ account }) => getAddress(account)), isCut, leftOut };
}
