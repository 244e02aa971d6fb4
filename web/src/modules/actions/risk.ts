import { type HealthFactor, healthFactor } from "@weir/sdk/math/health";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { DANGER } from "@/lib/healthBounds.ts";

const rank = (health: HealthFactor): bigint | null => (typeof health === "bigint" ? health : null);

/**
 * Whether the action moves the account below the danger threshold, or further below it; the user then has to confirm by
 * a tick.
 */
export function isRisky(before: PoolSnapshot, after: PoolSnapshot): boolean {
  const then = rank(healthFactor(after));
  if (then === null || then >= DANGER) return false;
  const now = rank(healthFactor(before));
  return now === null || then < now;
}
