import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import { decimal } from "./decimal.ts";

/** Cut, never rounded: an account at 0.999 is below 1 and reads so. Without debt there is nothing to divide by. */
export function formatHealth(health: HealthFactor): string {
  if (health === null) return "∞";
  if (health === "unreadable") return "?";
  if (health >= 100n * WAD) return ">100";
  const [whole = "0", rest = ""] = decimal(health, 18, 2).split(".");
  return `${whole}.${rest.padEnd(2, "0")}`;
}
