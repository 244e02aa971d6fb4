import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { Hex } from "viem";
import { type Band, type PriceAt, type PriceSource, readPricesAt } from "./prices.ts";
import type { Sql } from "./sql.ts";

/** A reserve's price: at a time (seconds) from the samples, `block`: as of PriceAt; without a time, at the newest block. */
export type Asked = { reserve: Hex; at?: number | undefined; block?: number | undefined };

/** Price bands, in the order in which they are asked for. null: the core cannot read the price; undefined: it is unknown. */
export type Prices = (asked: readonly Asked[]) => Promise<(Band | undefined)[]>;

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
  const now = async (reserve: Hex): Promise<Band | undefined> =>
    (await ofPool(idToHex(poolOf(BigInt(reserve)))))?.get(BigInt(reserve));

  return async (asked) => {
    const past = asked.filter((one): one is PriceAt => one.at !== undefined);
    const samples = past.length === 0 ? [] : await readPricesAt(sql, past);
    const then = new Map<Asked, Band | undefined>(past.map((one, i) => [one, samples[i]?.band]));
    return Promise.all(asked.map((one) => (one.at === undefined ? now(one.reserve) : then.get(one))));
  };
}
