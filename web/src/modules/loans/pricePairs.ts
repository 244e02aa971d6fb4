import { poolOf } from "@weir/sdk/codec/ids";
import { findReserve } from "@weir/sdk/math/snapshot";
import type { LoanOffer } from "@weir/sdk/orders/loanOffer";
import type { Address } from "viem";
import { reserveOfToken } from "@/modules/offers/sayAmount.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { PricePair } from "./loanFigures.ts";

export type Choice = { token: Address; symbol: string; decimals: number };

/** The tokens of these pools, each once. */
export function choicesOf(pools: readonly Pool[]): Choice[] {
  const seen = new Map<string, Choice>();
  for (const { snapshot } of pools) {
    for (const { symbol, decimals, info } of snapshot.reserves) {
      const key = info.token.toLowerCase();
      if (!seen.has(key)) seen.set(key, { token: info.token, symbol, decimals });
    }
  }
  return [...seen.values()];
}

/** The two reserves of a pool that price these tokens; null: it lists not both. */
export function pairIn(pool: Pool, loanToken: Address, collateralToken: Address): PricePair | null {
  const [loan, collateral] = [reserveOfToken(pool, loanToken), reserveOfToken(pool, collateralToken)];
  return loan && collateral ? { loan, collateral } : null;
}

/** The pools that list both tokens, so that their oracles can price a loan. */
export const pricingPools = (pools: readonly Pool[], loanToken: Address, collateralToken: Address): Pool[] =>
  pools.filter((pool) => pairIn(pool, loanToken, collateralToken) !== null);

/** The pair of an offer's or a loan's own price reserves among the pools known here; null: a pawn, or none of these pools. */
export function pairOf(
  pools: readonly Pool[],
  { priceLoan, priceCollateral }: Pick<LoanOffer, "priceLoan" | "priceCollateral">,
): PricePair | null {
  if (priceLoan === 0n) return null;
  const pool = pools.find(({ id }) => BigInt(id) === poolOf(priceLoan));
  if (!pool) return null;
  try {
    return { loan: findReserve(pool.snapshot, priceLoan), collateral: findReserve(pool.snapshot, priceCollateral) };
  } catch {
    return null;
  }
}
