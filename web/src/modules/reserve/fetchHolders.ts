import * as v from "valibot";
import type { Address, Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift, units } from "@/modules/indexer/rows.ts";

/** Holders of each side that are shown. */
const MOST = 5;

export type Holder = { account: Address; assets: bigint };

const QUERY = query(`query LargestHolders($reserveId: Hex!, $first: Int!) {
  reserve(id: $reserveId) {
    suppliers: holders(side: supply, first: $first) { nodes { account supplyAssets } }
    borrowers: holders(side: borrow, first: $first) { nodes { account debtAssets } }
  }
}`);

const nodes = v.object({ nodes: v.array(v.unknown()) });
const shape = v.object({ suppliers: nodes, borrowers: nodes });
const supplier = v.object({ account: hexOf(20), supplyAssets: units });
const borrower = v.object({ account: hexOf(20), debtAssets: units });

/** The largest suppliers and borrowers of a reserve, token units, as the indexer reports them. */
export async function fetchHolders(
  indexerUrl: string,
  reserveId: Hex,
): Promise<{ supply: Holder[]; borrow: Holder[] }> {
  const answer = await askIndexer(indexerUrl, QUERY, "reserve", shape, { reserveId, first: MOST });
  const keyOf = ({ account }: { account: string }) => account;
  const suppliers = sift(answer.suppliers.nodes, supplier, MOST, keyOf).rows;
  const borrowers = sift(answer.borrowers.nodes, borrower, MOST, keyOf).rows;
  return {
    supply: suppliers.map(({ account, supplyAssets }) => ({ account, assets: supplyAssets })),
    borrow: borrowers.map(({ account, debtAssets }) => ({ account, assets: debtAssets })),
  };
}
