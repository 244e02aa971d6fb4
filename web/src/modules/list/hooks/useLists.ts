"use client";
import { useMemo } from "react";
import { useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import type { ActionList } from "../actionList.ts";
import { actionLists } from "../listStore.ts";

/** The connected account's lists on this chain, each with its pool. A list of reserves that do not exist is left out. */
export function useLists(): { list: ActionList; pool: Pool }[] {
  const { chainId } = useSiteConfig();
  const { address } = useWallet();
  const lists = useStore(actionLists);
  const pools = usePools();
  return lists.flatMap((list) => {
    if (list.chainId !== chainId || list.account !== address) return [];
    const pool = pools.find(({ id }) => id === list.pool)?.pool;
    const ids = new Set(pool?.snapshot.reserves.map(({ id }) => id));
    const known = list.items.every(({ actions }) => actions.every(({ reserveId }) => ids.has(reserveId)));
    return pool && known ? [{ list, pool }] : [];
  });
}

/** All actions of a list, in order. */
export const useActionsOf = (list: ActionList | undefined) =>
  useMemo(() => list?.items.flatMap(({ actions }) => actions) ?? [], [list]);
