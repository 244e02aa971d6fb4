"use client";
import { useQueries } from "@tanstack/react-query";
import { clean } from "@weir/sdk/codec/clean";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { shortHex } from "@/lib/format/formatHex.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { distinct } from "../distinct.ts";
import type { Pool } from "../pool.ts";
import { type AccountSnapshot, snapshotQuery } from "../queries.ts";
import { unitOf } from "../unit.ts";

/** Maximum length of a pool's description, in code points. */
const DESCRIPTION = 300;

export type PoolResult = {
  id: Pool["id"];
  name: string;
  description: string;
  pool: Pool | undefined;
  error: Error | null;
};

/** The pools that this site lists, with the connected account's positions. */
export const usePools = (): PoolResult[] => usePoolsOf(useWallet().address);

/** The pools that this site lists, with the positions of any account; while they load, those of the account before: see isOf(). */
export function usePoolsOf(address: Address | undefined): PoolResult[] {
  const site = useSiteConfig();
  const client = useClient()!;
  const listed = site.deployment.pools;

  const snapshots = useQueries({
    queries: listed.map(({ id }) => ({
      ...snapshotQuery(client, site, id, address),
      // Connecting changes positions, not markets: keeps the old snapshot until the account's own arrives.
      placeholderData: (previous: AccountSnapshot | undefined) => previous,
    })),
  });

  const named = distinct(
    snapshots.map(({ data }) => data?.snapshot),
    site.deployment.faucets,
  );
  return listed.map((listedPool, index) => {
    const { id } = listedPool;
    const name = clean(listedPool.name) || shortHex(id);
    const description = clean(listedPool.description, DESCRIPTION);
    const { data, error } = snapshots[index]!;
    const snapshot = named[index];
    const pool = data && snapshot && { id, name, description, unit: unitOf(snapshot), account: data.account, snapshot };
    return { id, name, description, pool, error: data ? null : error };
  });
}

/** Whether the snapshot's positions and wallet balances are those of the connected account. */
export const isOf = (pool: Pool, address: string | undefined): boolean =>
  address !== undefined && pool.account === address;
