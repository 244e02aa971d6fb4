import { utilisation } from "@weir/sdk/math/interest";
import { formatUnits, zeroAddress } from "viem";
import type { NamedPool } from "../pools.ts";

const percent = (wad: bigint): string => `${(Number(wad / 10n ** 12n) / 1e4).toFixed(2)} %`;
const amount = (units: bigint, decimals: number): string =>
  new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 }).format(Number(formatUnits(units, decimals)));

/** A line a reserve: what is lent, how much of it is borrowed, and at what rate. */
export async function summary(pool: NamedPool): Promise<string[]> {
  const { reserves } = await pool.snapshot(zeroAddress);
  return reserves.map(({ symbol, decimals, totals, borrowRate }) => {
    const used = percent(utilisation(totals.supplyAssets, totals.borrowAssets));
    return `  ${pool.name.padEnd(10)} ${symbol.padEnd(6)} ${amount(totals.supplyAssets, decimals).padStart(12)} lent, ${used.padStart(8)} borrowed, at ${percent(borrowRate).padStart(7)}`;
  });
}
