"use client";
import { useQuery } from "@tanstack/react-query";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { simulateCall } from "@weir/sdk/client/simulateCall";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { contextOf } from "@/modules/actions/explainContext.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { causeOf, type Explanation } from "@/modules/errors/explain.ts";
import type { Pool } from "@/modules/pools/pool.ts";

/**
 * Whether the chain would carry the call out in its newest block. An explanation: it would revert. null: it would not, or no node can tell;
 * it is tried again before it is signed. undefined: not known yet.
 */
export function useTrial(account: Address | undefined, pool: Pool, call: Call | null): Explanation | null | undefined {
  const client = useClient()!;
  const data = call && dataOf(call);
  return useQuery({
    queryKey: [CHAIN, "trial", account, call?.address, data],
    enabled: account !== undefined && call !== null,
    retry: false,
    queryFn: async (): Promise<Explanation | null> => {
      try {
        await simulateCall(client, { call: call!, account: account! });
        return null;
      } catch (error) {
        const { by, explanation } = causeOf(error, contextOf(pool, undefined), "simulating");
        return by === "contract" ? explanation : null;
      }
    },
  }).data;
}
