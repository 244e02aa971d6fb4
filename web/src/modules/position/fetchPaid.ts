import * as v from "valibot";
import type { Address } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift, signedUnits, units } from "@/modules/indexer/rows.ts";
import type { Paid } from "./earnedInterest.ts";

/** Maximum number of pools of sixteen reserves that are read for an account. */
const MOST = 200;

const QUERY = query(`query Principals($account: Address!, $first: Int!) {
  positions(where: { account: { eq: $account } }, first: $first) {
    nodes { reserveId supplyShares borrowShares supplyPrincipal borrowPrincipal }
  }
}`);

const row = v.object({
  reserveId: hexOf(32),
  supplyShares: units,
  borrowShares: units,
  supplyPrincipal: signedUnits,
  borrowPrincipal: signedUnits,
});

/** Net payments of all positions of an account, as the indexer reports them. */
export async function fetchPaid(
  indexerUrl: string,
  account: Address,
): Promise<{ paid: Map<bigint, Paid>; leftOut: number }> {
  const { nodes } = await askIndexer(indexerUrl, QUERY, "positions", list, { account, first: MOST });
  const { rows, leftOut } = sift(nodes, row, MOST, ({ reserveId }) => reserveId);
  return { paid: new Map(rows.map(({ reserveId, ...paid }) => [BigInt(reserveId), paid])), leftOut };
}
