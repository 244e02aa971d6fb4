import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { Hex } from "viem";
import { type Band, type PriceSource, readPricesAt } from "./prices.ts";
import type { Sql } from "./sql.ts";

/**
 * Price bands of reserves: at the newest block, or at a time (seconds) from the samples. null: the core cannot read the price. A
 * reserve that is left out has no known price.
 */
export type Prices = (reserves: readonly Hex[], at?: number) => Promise<Map<Hex, Band>>;

/** Milliseconds for which the bands of the newest block are asked once. */
const FRESH = 500;

export function createPrices(sql: Sql, source: PriceSource): Prices {
  const cached = new Map<Hex, { until: number; bands: Promise<Map<bigint, Band> | null> }>();

  const ofPool = (pool: Hex) => {
    const known = cached.get(pool);
    if (known !== undefined && known.until > Date.now()) return known.bands;
    const bands = source.head().then(({ number }) => source.bands(pool, number));
    // A failure is not kept: the next question asks again.
    bands.catch(() => cached.delete(pool));
    cached.set(pool, { until: Date.now() + FRESH, bands });
    return bands;
  };

  return async (reserves, at) => {
    if (at !== undefined) {
      const samples = await readPricesAt(sql, reserves, at);
      return new Map([...samples].map(([reserve, { band }]) => [reserve, band]));
    }
    const pools = new Set(reserves.map((reserve) => idToHex(poolOf(BigInt(reserve)))));
    const bands = new Map((await Promise.all([...pools].map(ofPool))).flatMap((some) => [...(some ?? [])]));
    return new Map(
      reserves.flatMap((reserve) => {
        const band = bands.get(BigInt(reserve));
        return band === undefined ? [] : [[reserve, band] as const];
      }),
    );
  };
}
