import { RIGHTS } from "@weir/sdk/orders/authorization";

type Expiries = { withdraw: number; borrow: number; manage: number };

/**
 * The rights in the core that PeerLoans needs to roll a loan, in addition to those that stand: granting replaces what was granted. null:
 * it has them through `until` already. Times in seconds.
 */
export function rightsWith(expiries: Expiries, now: number, until: number): { rights: number; expiry: number } | null {
  const { borrow, manage, withdraw } = expiries;
  if (borrow >= until && manage >= until) return null;
  const standing = (["withdraw", "borrow", "manage"] as const).filter((name) => expiries[name] >= now);
  const rights = standing.reduce((sum, name) => sum | RIGHTS[name], RIGHTS.borrow | RIGHTS.manage);
  const latest = Math.max(until, ...[borrow, manage, withdraw].filter((end) => end >= now));
  return { rights, expiry: latest };
}
