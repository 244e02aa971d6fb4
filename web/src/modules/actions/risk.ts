import { type HealthFactor, healthFactor } from "@weir/contracts/math/health";
import type { PoolSnapshot } from "@weir/contracts/math/snapshot";
import { WAD } from "@weir/contracts/math/wad";

/** Below this a small move of the market ends in liquidation; whoever goes there says so with a tick. */
export const THIN = (WAD * 11n) / 10n;

const rank = (health: HealthFactor): bigint | null => (typeof health === "bigint" ? health : null);

/** Whether the action itself brings the account below the thin line, or deeper under it. */
export function isRisky(before: PoolSnapshot, after: PoolSnapshot): boolean {
  const then = rank(healthFactor(after));
  if (then === null || then >= THIN) return false;
  const now = rank(healthFactor(before));
  return now === null || then < now;
}
