"use client";
import { useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useConfig } from "wagmi";
import { useAfterReceipt } from "@/modules/chain/hooks/useAfterReceipt.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { look } from "@/modules/chain/settlements.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { edgeOf } from "../edge.ts";
import { contextOf } from "../explainContext.ts";
import { type Flow, flow } from "../flow.ts";
import { actionDialog, type Intent } from "../intent.ts";
import type { Plan } from "../plan.ts";
import { execute, type Run, startOf } from "../run.ts";

/** Someone who has closed the dialog meanwhile hears of the end all the same. */
function tell({ intent, run, summary }: Flow) {
  if (actionDialog.get() === intent || !run.outcome) return;
  if (run.outcome.kind === "confirmed") toast.success(summary);
  else toast.error(run.outcome.explanation.sentence, { description: run.outcome.explanation.remedy, duration: 12_000 });
}

/** Starts the signing of a plan, or takes it up where it stopped. */
export function useRunner(pool: Pool) {
  const config = useConfig();
  const queries = useQueryClient();
  const afterReceipt = useAfterReceipt();

  return async (intent: Intent, plan: Plan, summary: string, from: Run = startOf(plan.calls)) => {
    // Whoever is connected now: the plan is one account's, and so is the run.
    const signer = { account: plan.account, chainId: config.getClient().chain.id };
    flow.set({ intent, plan, summary, run: { ...from, outcome: null } });
    const confirmed = (run: Run) => run.steps.filter(({ stage }) => stage === "confirmed").length;
    let seen = confirmed(from);
    const run = await execute(
      plan.calls,
      edgeOf(config, signer),
      contextOf(pool, intent.reserveId),
      (run) => {
        const current = flow.get();
        if (current?.plan === plan) flow.set({ ...current, run });
        else if (run.outcome?.kind === "switched" && run.outcome.hash) tell({ intent, plan, run, summary });
        // An approval that went through is on the chain, whatever becomes of the rest.
        if (confirmed(run) > seen) void queries.invalidateQueries({ queryKey: [CHAIN] });
        seen = confirmed(run);
      },
      from,
    );
    if (run.outcome?.kind === "confirmed") {
      look(run.outcome.hash, run.outcome.block, summary);
      afterReceipt(run.outcome.block);
    }
    tell({ intent, plan, run, summary });
  };
}
