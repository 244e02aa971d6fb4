import type { HealthFactor } from "@weir/sdk/math/health";

const LOW = 0.6;
const HIGH = 4;

/** Position of a health factor on the meter, 0 to 1. Logarithmic: equal ratios have equal distances. */
export function placeOf(health: HealthFactor): number {
  if (health === null) return 1;
  if (health === "unreadable") return 0;
  const factor = Number(health / 10n ** 12n) / 1e6;
  return Math.min(1, Math.max(0, Math.log(factor / LOW) / Math.log(HIGH / LOW)));
}
