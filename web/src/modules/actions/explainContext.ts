import type { ExplainContext } from "@/modules/errors/errorContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";

/** The context of error sentences: the pool's tokens and unit, and the moved asset. */
export const contextOf = (pool: Pool, asset: bigint | undefined): ExplainContext => ({
  unit: pool.unit,
  ...(asset !== undefined && { asset }),
  reserves: pool.snapshot.reserves.map(({ id, symbol, decimals, info }) => ({
    id,
    symbol,
    decimals,
    token: info.token,
  })),
});
