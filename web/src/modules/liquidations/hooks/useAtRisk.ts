"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { healthFactor } from "@weir/sdk/math/health";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { renamed } from "@/modules/pools/names.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { snapshotQuery } from "@/modules/pools/queries.ts";
import { fetchAtRisk } from "../fetchAtRisk.ts";

/** WAD. Accounts below this health factor are shown: a fall of collateral by a third leads to their liquidation. */
export const NEAR = (3n * 10n ** 18n) / 2n;

/** An account with a debt, as the chain has it now. `health` in WAD. */
export type Debtor = { account: Address; snapshot: PoolSnapshot; health: bigint };

/**
 * The accounts of a pool that are nearest to liquidation, the nearest first: found by the indexer, read from the chain in each block.
 * Those whose price cannot be read are left out: nobody can liquidate them. undefined: not read yet.
 */
export function useAtRisk({ id, snapshot }: Pool): {
  debtors: Debtor[] | undefined;
  /** There may be more than are read. */
  isCut: boolean;
  /** Why the indexer names none. */
  failure: Error | null;
  leftOut: number;
} {
  const client = useClient()!;
  const site = useSiteConfig();
  const found = useQuery({
    queryKey: [INDEXER, "at-risk", id],
    queryFn: () => fetchAtRisk(site.indexerUrl, id, NEAR),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
  const accounts = found.data?.accounts ?? [];
  const live = useQuery({
    queryKey: [CHAIN, "at-risk", id, accounts],
    enabled: found.data !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () => Promise.all(accounts.map((account) => snapshotQuery(client, site, id, account).queryFn())),
  });
  const symbols = new Map(snapshot.reserves.map(({ info, symbol }) => [info.token, symbol]));
  const debtors = live.data?.flatMap(({ account, snapshot }) => {
    const health = healthFactor(snapshot);
    if (typeof health !== "bigint" || health >= NEAR || !account) return [];
    // The page's own names, which tell look-alike tokens apart.
    return { account, health, snapshot: renamed(snapshot, ({ token, symbol }) => symbols.get(token) ?? symbol) };
  });
  return {
    debtors: debtors?.sort((a, b) => (a.health < b.health ? -1 : a.health > b.health ? 1 : 0)),
    isCut: found.data?.isCut ?? false,
    failure: found.error,
    leftOut: found.data?.leftOut ?? 0,
  };
}
