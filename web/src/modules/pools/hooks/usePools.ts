"use client";
import { useQueries } from "@tanstack/react-query";
import { clean } from "@weir/sdk/codec/clean";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { useDeferredValue } from "react";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { shortHex } from "@/lib/format/formatHex.ts";
import { LOCALE } from "@/lib/locale.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/ui.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { distinct } from "../distinct.ts";
import { type Opened, openedPools } from "../openedPools.ts";
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
  unlisted?: true;
};

type Listed = Deployment["pools"][number] & { unlisted?: true };

const german = LOCALE.startsWith("de");

/** The chain holds no names, so that a pool which the site does not list has its id for one. */
export const unlistedName = (id: Pool["id"]): string => words.unlistedName({ id: shortHex(id) });

const withOpened = ({ chainId, deployment: { pools } }: SiteConfig, opened: readonly Opened[]): readonly Listed[] => [
  ...pools,
  ...opened.flatMap((one): Listed[] =>
    one.chainId !== chainId || pools.some(({ id }) => id.toLowerCase() === one.id)
      ? []
      : [{ id: one.id, name: unlistedName(one.id), description: "", unlisted: true }],
  ),
];

/** The pools that this site lists and those that its user has opened, with the connected account's positions. */
export const usePools = (): PoolResult[] => usePoolsOf(useWallet().address);

/** The same pools, with the positions of any account; while they load, those of the account before: see isOf(). */
export function usePoolsOf(address: Address | undefined): PoolResult[] {
  const site = useSiteConfig();
  const client = useClient()!;
  const { list } = useStore(openedPools);
  const listed = withOpened(site, list);

  const snapshots = useQueries({
    queries: listed.map(({ id }) => ({
      ...snapshotQuery(client, site, id, address),
      // Connecting changes positions, not markets: keeps the old snapshot until the account's own arrives.
      placeholderData: (previous: AccountSnapshot | undefined) => previous,
    })),
  });

  // The first snapshot turns skeletons into a whole page: rendered in slices, between which it answers what the user does.
  const started = useDeferredValue(snapshots.some(({ data }) => data));
  const shown = snapshots.map(({ data, error }) => ({ data: started ? data : undefined, error: data ? null : error }));

  const named = distinct(
    shown.map(({ data }) => data?.snapshot),
    site.deployment.faucets,
  );
  return listed.map((listedPool, index) => {
    const { id, unlisted } = listedPool;
    const flag = unlisted && { unlisted };
    const name = clean(listedPool.name) || shortHex(id);
    const { description: english, translations } = listedPool;
    const description = clean((german && translations?.de) || english, DESCRIPTION);
    const { data, error } = shown[index]!;
    const snapshot = named[index];
    const pool = data &&
      snapshot && { id, name, description, unit: unitOf(snapshot), account: data.account, snapshot, ...flag };
    return { id, name, description, pool, error, ...flag };
  });
}

/** Whether the snapshot's positions and wallet balances are those of the connected account. */
export const isOf = (pool: Pool, address: string | undefined): boolean =>
  address !== undefined && pool.account === address;
