import { MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import words from "@/messages/offers.js";
import standing from "@/messages/standing.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { earns } from "./earns.ts";
import { reserveOfToken } from "./sayAmount.ts";

/** A reserve that lends what somebody gets. */
export type Sink = { id: bigint; pool: string; apy: string };

/** Why a reserve takes no deposit of `amount`, token units; "": it takes it. */
export function sinkRefusal({ info, totals, symbol }: ReserveSnapshot, amount: bigint): string {
  if (info.retired) return standing.retired({ symbol });
  if (info.stopped) return standing.stopped({ symbol });
  const room = info.supplyCap === MAX_UINT256 ? amount : info.supplyCap - totals.supplyAssets;
  return room < amount ? words.sink.full({ symbol }) : "";
}

/** The reserves of these pools that take deposits of a token now, and the `chosen` one: what is signed is what is shown. */
export const sinksFor = (pools: readonly Pool[], token: Address, chosen = 0n): Sink[] =>
  pools.flatMap((pool) => {
    const reserve = reserveOfToken(pool, token);
    return reserve && (reserve.id === chosen || sinkRefusal(reserve, 1n) === "")
      ? [{ id: reserve.id, pool: pool.name, apy: earns(reserve) }]
      : [];
  });
