import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import * as v from "valibot";
import type { Address } from "viem";
import { askIndexer } from "@/modules/indexer/graphql.ts";
import { hexOf, sift, signedUnits, units } from "@/modules/indexer/rows.ts";

/** What the indexer knows of one position: its shares, and Σ paid in − Σ paid out, token units. */
export type Paid = { supplyShares: bigint; borrowShares: bigint; supplyPrincipal: bigint; borrowPrincipal: bigint };

/** By reserve. undefined: the indexer has not said. */
export type Interest = Map<bigint, Paid> | undefined;

const NOTHING: Paid = { supplyShares: 0n, borrowShares: 0n, supplyPrincipal: 0n, borrowPrincipal: 0n };

/** Pools of sixteen reserves that one account may be in. */
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

/** Of all positions of an account, as the indexer says. @throws IndexerError */
export async function fetchPaid(
  indexerUrl: string,
  account: Address,
): Promise<{ paid: Map<bigint, Paid>; leftOut: number }> {
  const { items } = await askIndexer(indexerUrl, QUERY, "positions", { account: account.toLowerCase() });
  const { rows, leftOut } = sift(items, row, MOST, ({ reserveId }) => reserveId);
  return { paid: new Map(rows.map(({ reserveId, ...paid }) => [BigInt(reserveId), paid])), leftOut };
}

/** What the indexer knows of the position that the chain has now; undefined where it has not come that far, or is ahead. */
export function paidOf(interest: Interest, { id, position }: ReserveSnapshot): Paid | undefined {
  if (!interest) return undefined;
  const paid = interest.get(id) ?? NOTHING;
  return paid.supplyShares === position.supplyShares && paid.borrowShares === position.borrowShares ? paid : undefined;
}
