import type { Liquidation } from "@weir/sdk/math/liquidation";
import { WAD } from "@weir/sdk/math/wad";
import { formatPercent } from "./percent.ts";

const FAR = 10n * WAD;

/** The distance from today's price to a liquidation, in words. Truncated, so the real distance is at least as large. */
export function formatDistance({ when, distance }: Liquidation): string {
  if (distance === null) return "no price today";
  if (when === "rises" ? distance < 0n : distance > 0n) return "passed already";
  const size = distance < 0n ? -distance : distance;
  return `${size >= FAR ? "over 1,000%" : formatPercent(size, 1)} ${when === "rises" ? "above" : "below"} today’s price`;
}
