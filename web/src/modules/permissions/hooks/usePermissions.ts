"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Address, type Client, getAddress } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { allowancesOf, type Permissions } from "../heldPermissions.ts";

type Right = Permissions["rights"][number];

async function readRight(client: Client, core: Address, account: Address, operator: Address): Promise<Right> {
  const contract = { abi: lendingPoolsAbi, address: core } as const;
  const [expiries, isOperator] = await Promise.all([
    readContract(client, { ...contract, functionName: "authorizationOf", args: [account, operator] }),
    readContract(client, { ...contract, functionName: "isOperator", args: [account, operator] }),
  ]);
  return { operator, expiries, isOperator };
}

/** What one operator may do for the account, from the chain. undefined: not read yet. */
export function useRight(account: Address, operator: Address | null): Right | undefined {
  const client = useClient()!;
  const { lendingPools } = useSiteConfig().deployment;
  return useQuery({
    queryKey: [CHAIN, "right", account, operator],
    enabled: operator !== null,
    queryFn: () => readRight(client, lendingPools, account, operator!),
  }).data;
}

/**
 * Everything that the account allows others. The indexer names operators and spenders, the chain says what they may do.
 * `silent`: the indexer does not answer. undefined: not read yet.
 */
export function usePermissions(
  account: Address,
  pools: readonly Pool[],
): { permissions: Permissions | undefined; silent: boolean; leftOut: number } {
  const client = useClient()!;
  const { indexerUrl, deployment } = useSiteConfig();
  const core = deployment.lendingPools;
  const granted = useQuery({
    queryKey: [INDEXER, "granted", account],
    queryFn: async () => {
      const { fetchGranted } = await import("../fetchGranted.ts");
      return fetchGranted(indexerUrl, account);
    },
    refetchInterval: 10_000,
  });
  const { operators = [], spenders = [], leftOut = 0 } = granted.data ?? {};
  const chain = useQuery({
    queryKey: [
      CHAIN,
      "rights",
      account,
      operators,
      spenders.map(({ spender, reserveId }) => `${spender} ${reserveId}`),
    ],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const owner = getAddress(account);
      const [rights, approvals] = await Promise.all([
        Promise.all(operators.map((operator) => readRight(client, core, owner, operator))),
        Promise.all(
          spenders.map(async ({ spender, reserveId }) => ({
            ...{ spender, reserveId },
            shares: await readContract(client, {
              abi: lendingPoolsAbi,
              address: core,
              functionName: "allowance",
              args: [owner, spender, reserveId],
            }),
          })),
        ),
      ]);
      return {
        rights: rights.filter(
          ({ expiries, isOperator }) => isOperator || Object.values(expiries).some((end) => end > 0),
        ),
        approvals: approvals.filter(({ shares }) => shares > 0n),
      };
    },
  });
  const isKnown = chain.data !== undefined && (granted.data !== undefined || granted.isError);
  return {
    permissions: isKnown
      ? { allowances: allowancesOf(pools.map(({ snapshot }) => snapshot)), ...chain.data! }
      : undefined,
    silent: granted.isError,
    leftOut,
  };
}
