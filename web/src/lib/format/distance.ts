import type { Liquidation } from "@weir/sdk/math/liquidation";
import { WAD } from "@weir/sdk/math/wad";
import { wholeNumber } from "@/lib/format/decimal.ts";
import healthWords from "@/messages/health.js";
import { formatPercent, percent } from "./percent.ts";

const words = healthWords.distance;
const FAR = 10n * WAD;

/** The distance from today's price to a liquidation, in words. Truncated, so the real distance is at least as large. */
export function formatDistance({ when, distance }: Liquidation): string {
  if (distance === null) return words.noPrice;
  if (when === "rises" ? distance < 0n : distance > 0n) return words.passed;
  const size = distance < 0n ? -distance : distance;
  const far = size >= FAR ? words.over({ percent: percent(wholeNumber(1_000)) }) : formatPercent(size, 1);
  return (when === "rises" ? words.above : words.below)({ percent: far });
}
