import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";

/** The indexer's data of a position: its shares, and Σ paid in − Σ paid out in token units. */
export type Paid = { supplyShares: bigint; borrowShares: bigint; supplyPrincipal: bigint; borrowPrincipal: bigint };

/** By reserve. undefined: the indexer has not answered. */
export type Interest = Map<bigint, Paid> | undefined;

const NOTHING: Paid = { supplyShares: 0n, borrowShares: 0n, supplyPrincipal: 0n, borrowPrincipal: 0n };

/** The indexer's data of the chain's current position; undefined if the indexer is behind or ahead. */
export function paidOf(interest: Interest, { id, position }: ReserveSnapshot): Paid | undefined {
  if (!interest) return undefined;
  const paid = interest.get(id) ?? NOTHING;
  return paid.supplyShares === position.supplyShares && paid.borrowShares === position.borrowShares ? paid : undefined;
}
