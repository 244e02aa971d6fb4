import { DECIMAL } from "@/lib/locale.ts";
import messages from "@/messages/locale.js";
import { decimal, localised } from "./decimal.ts";

/** A number as a percentage: "3.1%". */
export const percent = (number: string): string => messages.percent({ number });

/**
 * A WAD fraction as a percentage, truncated: 99.999 % must not read as 100 %. Values below the last digit are marked as
 * such.
 */
export function formatPercent(wad: bigint, fraction = 2): string {
  const size = wad < 0n ? -wad : wad;
  const sign = wad < 0n ? "\u2212" : "";
  if (size !== 0n && size < 10n ** BigInt(16 - fraction))
    return percent(`${sign}<${localised(`0.${"0".repeat(fraction - 1)}1`)}`);
  const [whole = "0", rest = ""] = decimal(size, 16, fraction).split(".");
  return percent(`${sign}${whole}${fraction > 0 ? `${DECIMAL}${rest.padEnd(fraction, "0")}` : ""}`);
}

/** Formats basis points of a setting: 8050 as 80.5%. */
export const formatBps = (bps: number): string => percent(localised(decimal(BigInt(bps), 2, 2)));
