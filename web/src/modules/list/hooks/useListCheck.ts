"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { actionCall, dataOf } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import { previewPlan } from "@weir/sdk/client/previewPlan";
import { simulateSequence } from "@weir/sdk/client/simulateSequence";
import { useClient } from "wagmi";
import { CHAIN, useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";

/** What the chain says of a list. `failed`: the first action that reverts, by its index, and its error. */
export type ListCheck = { block: bigint; failed: { at: number; error: unknown } | null };

/**
 * Has the chain carry the plan out on the newest block: the approvals, then each action by itself, which tells the one that
 * reverts. A node without `eth_simulateV1` runs the actions by Lens.preview, in which tokens do not move.
 * null: not known yet; "unavailable": no node could tell.
 */
export function useListCheck(plan: Plan | null): ListCheck | "unavailable" | null {
  const client = useClient()!;
  const { lendingPools, lens } = useSiteConfig().deployment;
  const block = useHead().data?.number ?? 0n;
  const { data, isError } = useQuery({
    queryKey: [CHAIN, "list", plan?.account, plan?.calls.map((call) => `${call.address}${dataOf(call)}`).join()],
    enabled: plan !== null,
    placeholderData: keepPreviousData,
    retry: 1,
    queryFn: async (): Promise<ListCheck> => {
      const { account, actions, calls } = plan!;
      const approvals = calls.filter(({ kind }) => kind === "approve" || kind === "reset");
      const steps = actions.map((action) => actionCall(lendingPools, account, action));
      const results = await simulateSequence(client, { calls: [...approvals, ...steps], account });
      if (results) {
        const at = results.findIndex(({ error }) => error !== null);
        // An approval that fails stops the first action.
        return { block, failed: at < 0 ? null : { at: Math.max(at - approvals.length, 0), error: results[at]!.error } };
      }
      for (let count = 1; count <= steps.length; count++) {
        try {
          await previewPlan(client, { deployment: { lens }, plan: { ...plan!, calls: steps.slice(0, count) } });
        } catch (error) {
          return { block, failed: { at: count - 1, error } };
        }
      }
      return { block, failed: null };
    },
  });
  if (!plan) return null;
  return data ?? (isError ? "unavailable" : null);
}
