import type { Pool } from "@/modules/pools/pool.ts";
import type { ExplainContext } from "./run.ts";

/** What the sentences about errors can name: the pool's tokens and its unit, and the asset that is moved. */
export const contextOf = (pool: Pool, asset: bigint): ExplainContext => ({
  unit: pool.unit,
  asset,
  reserves: pool.snapshot.reserves.map(({ id, symbol, decimals, info }) => ({
    id,
    symbol,
    decimals,
    token: info.token,
  })),
});
