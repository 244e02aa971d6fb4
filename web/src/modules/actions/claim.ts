import type { Plan } from "@weir/sdk/actions/plan";
import type { Address } from "viem";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Claim } from "@/modules/wallet/confirm.ts";
import type { Intent } from "./intent.ts";

/** What the plan takes for granted about its reserves, as they were when it was made. */
export function claimOf(lens: Address, pool: Pick<Pool, "name">, intent: Intent, { actions, before }: Plan): Claim {
  const ids = new Set([intent.reserveId, ...actions.map(({ reserveId }) => reserveId)]);
  return { lens, pool: intent.pool, poolName: pool.name, reserves: before.reserves.filter(({ id }) => ids.has(id)) };
}
