"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, type Client, erc20Abi, getAddress } from "viem";
import { multicall, readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { allowancesOf, type Permissions, tokensOf } from "../heldPermissions.ts";

type Right = Permissions["rights"][number];

async function readRight(client: Client, core: Address, account: Address, operator: Address): Promise<Right> {
  const contract = { abi: lendingPoolsAbi, address: core } as const;
  const [expiries, isOperator] = await Promise.all([
    readContract(client, { ...contract, functionName: "authorizationOf", args: [account, operator] }),
    readContract(client, { ...contract, functionName: "isOperator", args: [account, operator] }),
  ]);
  return { operator, expiries, isOperator };
}

/** What the contracts that offers draw on may take of these tokens. */
async function fetchPeerAllowances(
  client: Client,
  owner: Address,
  peers: readonly Address[],
  tokens: readonly ReserveSnapshot[],
): Promise<Permissions["allowances"]> {
  const asked = peers.flatMap((spender) => tokens.map((reserve) => ({ spender, reserve })));
  const contracts = asked.map(
    ({ spender, reserve }) =>
      ({ abi: erc20Abi, address: reserve.info.token, functionName: "allowance", args: [owner, spender] }) as const,
  );
  const amounts = await multicall(client, { contracts, deployless: true, allowFailure: false });
  return asked.flatMap((one, at) => (amounts[at]! > 0n ? [{ ...one, amount: amounts[at]! }] : []));
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
  const peers = [deployment.peer?.desk, deployment.peer?.loans].filter((one) => one !== undefined);
  const snapshots = pools.map(({ snapshot }) => snapshot);
  const tokens = tokensOf(snapshots);
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
      tokens.map(({ info }) => info.token),
      operators,
      spenders.map(({ spender, reserveId }) => `${spender} ${reserveId}`),
    ],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const owner = getAddress(account);
      const [allowances, rights, approvals] = await Promise.all([
        fetchPeerAllowances(client, owner, peers, tokens),
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
        allowances,
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
      ? { ...chain.data!, allowances: [...allowancesOf(core, snapshots), ...chain.data!.allowances] }
      : undefined,
    silent: granted.isError,
    leftOut,
  };
}
