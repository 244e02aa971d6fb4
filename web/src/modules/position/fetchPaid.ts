import * as v from "valibot";
import type { Address } from "viem";
import { askIndexer } from "@/modules/indexer/graphql.ts";
import { hexOf, sift, signedUnits, units } from "@/modules/indexer/rows.ts";
import type { Paid } from "./earnedInterest.ts";

/** Maximum number of pools of sixteen reserves that are read for an account. */
const MOST = 200;

const QUERY = `query Principals($account: String!) {
  positions(where: { account: $account }, limit: ${MOST}) {
    items { reserveId supplyShares borrowShares supplyPrincipal borrowPrincipal }
  }
}`;

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
  const { items } = await askIndexer(indexerUrl, QUERY, "positions", { account: account.toLowerCase() });
  const { rows, leftOut } = sift(items, row, MOST, ({ reserveId }) => reserveId);
  return { paid: new Map(rows.map(({ reserveId, ...paid }) => [BigInt(reserveId), paid])), leftOut };
}
