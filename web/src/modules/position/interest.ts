import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";

/** What the indexer knows of one position: its shares, and Σ paid in − Σ paid out, token units. */
export type Paid = { supplyShares: bigint; borrowShares: bigint; supplyPrincipal: bigint; borrowPrincipal: bigint };

/** By reserve. undefined: the indexer has not said. */
export type Interest = Map<bigint, Paid> | undefined;

const NOTHING: Paid = { supplyShares: 0n, borrowShares: 0n, supplyPrincipal: 0n, borrowPrincipal: 0n };

/** What the indexer knows of the position that the chain has now; undefined where it has not come that far, or is ahead. */
export function paidOf(interest: Interest, { id, position }: ReserveSnapshot): Paid | undefined {
  if (!interest) return undefined;
  const paid = interest.get(id) ?? NOTHING;
  return paid.supplyShares === position.supplyShares && paid.borrowShares === position.borrowShares ? paid : undefined;
}
