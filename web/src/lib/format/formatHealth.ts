import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import { DECIMAL } from "@/lib/locale.ts";
import { decimal } from "./decimal.ts";

/** Truncated, never rounded: 0.999 must not read as 1. null: the account has no debt. */
export function formatHealth(health: HealthFactor): string {
  if (health === null) return "∞";
  if (health === "unreadable") return "?";
  if (health >= 100n * WAD) return ">100";
  const [whole = "0", rest = ""] = decimal(health, 18, 2).split(".");
  return `${whole}${DECIMAL}${rest.padEnd(2, "0")}`;
}
