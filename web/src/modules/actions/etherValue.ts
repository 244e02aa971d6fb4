import { isReadable } from "@weir/sdk/math/snapshot";
import { mulWadUp } from "@weir/sdk/math/wad";
import type { Address } from "viem";
import type { Pool } from "@/modules/pools/pool.ts";

/**
 * What an amount of the chain's native coin is worth in the pool's unit, in WAD, rounded up: at the high price of the
 * pool's reserve of the wrapped coin, or one to one where the unit is the coin itself. null: the pool has no price for it.
 * @param wei of a coin with 18 decimals
 * @param wrapped the token that a faucet of the deployment wraps the coin into, if it has one
 * @param symbol of the coin; without `wrapped`, a reserve named W<symbol> counts as the wrapped coin
 */
export function etherValue(
  wei: bigint,
  { snapshot, unit }: Pick<Pool, "snapshot" | "unit">,
  wrapped: Address | undefined,
  symbol: string,
): bigint | null {
  if (unit === symbol) return wei;
  const reserve = snapshot.reserves.find((one) =>
    wrapped ? one.info.token.toLowerCase() === wrapped.toLowerCase() : one.symbol === `W${symbol}`,
  );
  if (reserve?.decimals !== 18 || !isReadable(reserve)) return null;
  return mulWadUp(wei, reserve.priceHigh);
}
