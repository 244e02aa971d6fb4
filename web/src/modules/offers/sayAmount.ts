import { apy } from "@weir/sdk/math/interest";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Token } from "./hooks/useTokens.ts";

/** "12.5 USDC" */
export const withSymbol = (amount: bigint, { decimals, symbol }: Pick<Token, "decimals" | "symbol">): string =>
  `${formatAmount(amount, decimals)} ${symbol}`;

/** What lenders of a reserve earn now, a year. */
export const earns = ({ supplyRate }: Pick<ReserveSnapshot, "supplyRate">): string => formatPercent(apy(supplyRate));

export const reserveOfToken = ({ snapshot }: Pool, token: Address): ReserveSnapshot | undefined =>
  snapshot.reserves.find(({ info }) => info.token.toLowerCase() === token.toLowerCase());
