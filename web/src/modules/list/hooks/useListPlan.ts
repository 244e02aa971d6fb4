"use client";
import { useQueries } from "@tanstack/react-query";
import { approveCall } from "@weir/sdk/actions/call";
import { type Plan, planOf } from "@weir/sdk/actions/plan";
import type { Action } from "@weir/sdk/actions/simulate";
import { refusesChange } from "@weir/sdk/client/refusesChange";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { useMemo } from "react";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";

export type ListPlan = {
  plan: Plan;
  /** The state before each action; after one that cannot be recorded there is none. */
  states: Plan["before"][];
  /** The first action that the state shows the core to refuse; null: none. */
  refusedAt: number | null;
  /** Whether it is known how every token takes a new approval. */
  ready: boolean;
};

/** The plan of several actions of an account. */
export function useListPlan(actions: Action[], { snapshot }: Pool, account: Address): ListPlan {
  const client = useClient()!;
  const { lendingPools } = useSiteConfig().deployment;
  const ids = new Set(actions.map(({ reserveId }) => reserveId));
  // Tokens with an allowance that may have to be replaced.
  const asked = snapshot.reserves.filter(
    ({ id, allowance }) => ids.has(id) && allowance > 0n && allowance !== MAX_UINT256,
  );
  const answers = useQueries({
    queries: asked.map(({ info: { token }, allowance }) => ({
      queryKey: ["refusesChange", token, account, allowance.toString()],
      // Any amount other than zero and the current allowance; the call is simulated and never signed.
      queryFn: () => refusesChange(client, { call: approveCall(lendingPools, token, allowance + 1n, 0n), account }),
    })),
  });
  const refusing = asked
    .filter((_, at) => answers[at]?.data === true)
    .map(({ info }) => info.token)
    .join();
  const ready = answers.every(({ data, isError }) => data !== undefined || isError);
  return useMemo(() => {
    const planUpTo = (count: number) =>
      planOf(lendingPools, account, snapshot, actions.slice(0, count), {
        refusesChange: (token) => refusing.includes(token),
      });
    const states = [snapshot];
    let refusedAt: number | null = null;
    for (let count = 1; count <= actions.length; count++) {
      const { problems, after } = planUpTo(count);
      if (refusedAt === null && (problems.length > 0 || !after)) refusedAt = count - 1;
      if (!after) break;
      states.push(after);
    }
    return { plan: planUpTo(actions.length), states, refusedAt, ready };
  }, [lendingPools, account, snapshot, actions, refusing, ready]);
}
