"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { simulateSequence } from "@weir/sdk/client/simulateSequence";
import type { Address } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { contextOf } from "@/modules/actions/explainContext.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { type Explanation, explain } from "@/modules/errors/explain.ts";
import type { Pool } from "@/modules/pools/pool.ts";

/** "works", an explanation of what the chain would refuse, or "unavailable": the node cannot try several transactions. */
export type Trial = "works" | "unavailable" | Explanation;

/** Whether all calls would succeed one after another in the newest block. undefined: not known yet. */
export function useWholeTrial(account: Address, pool: Pool | null, calls: readonly Call[]): Trial | undefined {
  const client = useClient()!;
  return useQuery({
    queryKey: [CHAIN, "create", account, calls.map((call) => `${call.address}${dataOf(call)}`).join()],
    enabled: pool !== null && calls.length > 0,
    placeholderData: keepPreviousData,
    retry: 1,
    queryFn: async (): Promise<Trial> => {
      const results = await simulateSequence(client, { calls: [...calls], account });
      if (!results) return "unavailable";
      const failed = results.find(({ error }) => error !== null);
      return failed ? explain(failed.error, contextOf(pool!, undefined), "simulating") : "works";
    },
  }).data;
}

/** Whether the pool exists already: an interrupted creation may have succeeded. */
export function useExists(id: bigint | null): boolean {
  const client = useClient()!;
  const { lendingPools } = useSiteConfig().deployment;
  return (
    useQuery({
      queryKey: [CHAIN, "exists", `${id}`],
      enabled: id !== null,
      retry: false,
      queryFn: async () =>
        readContract(client, {
          abi: lendingPoolsAbi,
          address: lendingPools,
          functionName: "poolInfo",
          args: [id!],
        }).then(
          () => true,
          () => false,
        ),
    }).data === true
  );
}
