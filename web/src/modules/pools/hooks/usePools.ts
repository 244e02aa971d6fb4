"use client";
import { useQueries } from "@tanstack/react-query";
import { clean } from "@weir/sdk/codec/clean";
import { useClient } from "wagmi";
import { shortHex } from "@/lib/format/hex.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { distinct } from "../distinct.ts";
import type { Pool } from "../pool.ts";
import { type AccountSnapshot, snapshotQuery } from "../queries.ts";
import { unitOf } from "../unit.ts";

/** Code points of what a site says of a pool. */
const DESCRIPTION = 300;

export type PoolResult = {
  id: Pool["id"];
  name: string;
  description: string;
  pool: Pool | undefined;
  error: Error | null;
};

/** The pools that this site lists, as the connected account sees them. */
export function usePools(): PoolResult[] {
  const site = useSiteConfig();
  const client = useClient()!;
  const { address } = useWallet();
  const listed = site.deployment.pools;

  const snapshots = useQueries({
    queries: listed.map(({ id }) => ({
      ...snapshotQuery(client, site, id, address),
      // Connecting changes what an account has, not the markets: they stay on screen until its own snapshot is here.
      placeholderData: (previous: AccountSnapshot | undefined) => previous,
    })),
  });

  const named = distinct(
    snapshots.map(({ data }) => data?.snapshot),
    site.deployment.faucets,
  );
  return listed.map((said, index) => {
    const { id } = said;
    const name = clean(said.name) || shortHex(id);
    const description = clean(said.description, DESCRIPTION);
    const { data, error } = snapshots[index]!;
    const snapshot = named[index];
    const pool = data && snapshot && { id, name, description, unit: unitOf(snapshot), account: data.account, snapshot };
    return { id, name, description, pool, error: data ? null : error };
  });
}

/** Whether what the snapshot says of positions and the wallet is the connected account's. */
export const isOf = (pool: Pool, address: string | undefined): boolean =>
  address !== undefined && pool.account === address;
