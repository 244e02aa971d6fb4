"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Hex } from "viem";
import { useClient } from "wagmi";
import { shortHex } from "@/lib/format/formatHex.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { namesOf, renamed, symbolOf } from "@/modules/pools/names.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { type AccountSnapshot, snapshotQuery } from "@/modules/pools/queries.ts";
import { unitOf } from "@/modules/pools/unit.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";

export type OnePool =
  | { status: "loading" }
  /** "unknown": the chain has no such pool. "silent": no node answers. */
  | { status: "unknown" | "silent" }
  | { status: "ready"; pool: Pool; isListed: boolean };

class UnknownPool extends Error {}

/** The error that says so if the chain has no such pool. The code that reads a revert is loaded then. */
async function unknownOr(error: unknown): Promise<unknown> {
  const { readError } = await import("@weir/sdk/errors/readError");
  return readError(error).code === "PoolUnknown" ? new UnknownPool() : error;
}

/** Any pool of the chain with the connected account's positions, whether this site lists it or not. */
export function useOnePool(id: Hex): OnePool {
  const site = useSiteConfig();
  const client = useClient()!;
  const { address } = useWallet();
  const results = usePools();
  const listed = results.find((one) => BigInt(one.id) === BigInt(id));
  const isListed = listed !== undefined;
  const query = snapshotQuery(client, site, id, address);
  const own = useQuery({
    ...query,
    queryFn: () =>
      query.queryFn().catch(async (error) => {
        throw await unknownOr(error);
      }),
    enabled: !isListed,
    placeholderData: (previous: AccountSnapshot | undefined) => previous,
    retry: 1,
  });
  const name = useQuery({
    queryKey: ["pool-name", id],
    enabled: !isListed && own.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await import("../fetchPoolName.ts")).fetchPoolName(client, site, BigInt(id)),
  }).data;

  // A foreign pool's tokens may imitate those of the listed pools: look-alikes get their address.
  const known = results.flatMap(({ pool }) => pool?.snapshot.reserves ?? []);
  const marks = known.map(({ info, symbol }) => `${symbol} ${info.token}`).join();
  const snapshot = own.data?.snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `marks` stands for the names in `known`, which is another array each time
  const named = useMemo(() => {
    if (!snapshot) return undefined;
    const faucets = site.deployment.faucets.map(({ symbol, token }) => ({ symbol: symbolOf(symbol, token), token }));
    const tokens = [...known, ...snapshot.reserves].map(({ symbol, info }) => ({ symbol, token: info.token }));
    return renamed(snapshot, namesOf([...tokens, ...faucets]));
  }, [snapshot, marks, site]);

  if (listed) {
    if (listed.pool) return { status: "ready", pool: listed.pool, isListed };
    return { status: listed.error ? "silent" : "loading" };
  }
  if (own.data && named) {
    const pool = { id, name: name || shortHex(id), description: "", unit: unitOf(named) };
    return { status: "ready", isListed, pool: { ...pool, account: own.data.account, snapshot: named } };
  }
  if (own.isError) return { status: own.error instanceof UnknownPool ? "unknown" : "silent" };
  return { status: "loading" };
}
