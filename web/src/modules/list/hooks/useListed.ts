"use client";
import type { Action } from "@weir/sdk/actions/simulate";
import type { Address } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { MOST_ITEMS } from "../actionList.ts";
import { addToList } from "../listStore.ts";
import { useListPlan } from "./useListPlan.ts";
import { useActionsOf, useLists } from "./useLists.ts";

/** The account's list in the pool, for a form whose action comes after it: the pool as the list leaves it. */
export function useListed(pool: Pool, account: Address) {
  const { chainId } = useSiteConfig();
  const list = useLists().find((one) => one.list.pool === pool.id && one.list.account === account)?.list;
  const { states } = useListPlan(useActionsOf(list), pool, account);
  const count = list?.items.length ?? 0;
  return {
    count,
    full: count >= MOST_ITEMS,
    pool: count === 0 ? pool : { ...pool, snapshot: states.at(-1) ?? pool.snapshot },
    add: (actions: Action[]) => addToList({ chainId, account, pool: pool.id }, actions),
  };
}
