import type { Plan } from "@weir/sdk/actions/plan";
import type { Address } from "viem";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Claim } from "@/modules/wallet/confirm.ts";
import type { Goal } from "./intent.ts";

/** The plan's assumptions about its reserves, as of its creation. */
export function claimOf(lens: Address, pool: Pick<Pool, "name">, intent: Goal, { actions, before }: Plan): Claim {
  const ids = new Set(actions.map(({ reserveId }) => reserveId));
  if (intent.type !== "list") ids.add(intent.reserveId);
  return { lens, pool: intent.pool, poolName: pool.name, reserves: before.reserves.filter(({ id }) => ids.has(id)) };
}
