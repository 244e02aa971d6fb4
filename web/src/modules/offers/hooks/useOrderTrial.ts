"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { simulateCall } from "@weir/sdk/client/simulateCall";
import { simulateSequence } from "@weir/sdk/client/simulateSequence";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import type { Explanation } from "@/modules/errors/explain.ts";
import { explainTrial, type RefusalOf } from "../refusal.ts";

/** "works", why the chain would refuse, or "unavailable": the node cannot try several transactions. undefined: not known yet. */
export type OrderTrial = "works" | "unavailable" | Explanation | undefined;

/** Tries the calls one after another in the newest block, before anything is signed. */
export function useOrderTrial(account: Address | undefined, calls: readonly Call[], refusalOf: RefusalOf): OrderTrial {
  const client = useClient()!;
  return useQuery({
    queryKey: [CHAIN, "order trial", account ?? null, calls.map((call) => `${call.address}${dataOf(call)}`).join()],
    enabled: account !== undefined && calls.length > 0,
    retry: 1,
    // What is due grows with each block: the answer before holds until the next one is there. It is tried again before it is signed.
    placeholderData: calls.length > 0 ? keepPreviousData : undefined,
    queryFn: async (): Promise<OrderTrial> => {
      const [only] = calls;
      if (calls.length === 1 && only) {
        return simulateCall(client, { call: only, account: account! }).then(
          () => "works" as const,
          (error: unknown) => explainTrial(error, refusalOf),
        );
      }
      const results = await simulateSequence(client, { calls, account: account! });
      if (!results) return "unavailable";
      const failed = results.find(({ error }) => error !== null);
      return failed ? explainTrial(failed.error, refusalOf) : "works";
    },
  }).data;
}
