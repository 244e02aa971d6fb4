import { poolOf } from "@weir/sdk/codec/ids";
import { findReserve, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Token } from "./hooks/useTokens.ts";

/** "12.5 USDC" */
export const withSymbol = (amount: bigint, { decimals, symbol }: Pick<Token, "decimals" | "symbol">): string =>
  `${formatAmount(amount, decimals)} ${symbol}`;

export const reserveOfToken = ({ snapshot }: Pool, token: Address): ReserveSnapshot | undefined =>
  snapshot.reserves.find(({ info }) => info.token.toLowerCase() === token.toLowerCase());

/** The pool and the reserve of an id among the pools known here; null: the wallet, or none of these. */
export function reserveNamed(pools: readonly Pool[], id: bigint): { pool: Pool; reserve: ReserveSnapshot } | null {
  const pool = id === 0n ? undefined : pools.find((one) => BigInt(one.id) === poolOf(id));
  if (!pool?.snapshot.reserves.some((reserve) => reserve.id === id)) return null;
  return { pool, reserve: findReserve(pool.snapshot, id) };
}
