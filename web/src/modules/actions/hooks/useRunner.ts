"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import { type Hex, keccak256, stringToHex } from "viem";
import { useConfig } from "wagmi";
import { toast } from "@/lib/toast.ts";
import { useAfterReceipt } from "@/modules/chain/hooks/useAfterReceipt.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { keepSent, sentBy, sentTransactions } from "@/modules/chain/sentStore.ts";
import { tell as tellNews } from "@/modules/chain/tell.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { canBatch } from "@/modules/wallet/batch.ts";
import { batchEdgeOf } from "../batchEdge.ts";
import { claimOf } from "../claim.ts";
import { edgeOf } from "../edge.ts";
import { contextOf } from "../explainContext.ts";
import { type Flow, flow } from "../flow.ts";
import { partOf } from "../flowPart.ts";
import { actionDialog, type Goal, topicOf } from "../intent.ts";
import { listDialog } from "../listDialog.ts";
import { execute, type Run, startOf } from "../run.ts";
import { executeBatch } from "../runBatch.ts";
import { titleOf } from "../title.ts";

/** Reports the end of a run by a toast if the dialog has been closed. */
function tell({ intent, run, summary }: Pick<Flow, "intent" | "run" | "summary">) {
  const open = intent.type === "list" ? listDialog.get() === intent.id : actionDialog.get() === intent;
  if (open || !run.outcome) return;
  const { outcome } = run;
  if (outcome.kind === "confirmed") toast("success", summary);
  else if (outcome.kind === "cancelled" || outcome.kind === "replaced" || outcome.kind === "dropped")
    tellNews[outcome.kind](sentBy(sentTransactions.get(), outcome.hash)?.what ?? summary);
  else toast("error", outcome.explanation.sentence, { description: outcome.explanation.remedy, duration: 12_000 });
}

const freshId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** Starts the signing of a plan, or continues where it stopped. */
export function useRunner(pool: Pool) {
  const config = useConfig();
  const site = useSiteConfig();
  const queries = useQueryClient();
  const afterReceipt = useAfterReceipt();

  return async (intent: Goal, plan: Plan, summary: string, from: Run = startOf(plan.calls)) => {
    // The connected account at the start: plan and run belong to one account.
    const signer = { account: plan.account, chainId: config.getClient().chain.id };
    const current = flow.get();
    const id = current?.plan === plan ? current.id : freshId();
    flow.set({ id, intent, plan, summary, run: { ...from, outcome: null } });
    const confirmed = (run: Run) => run.steps.filter(({ stage }) => stage === "confirmed").length;
    let seen = confirmed(from);
    const keep = (call: Call, hash: Hex, count: number) =>
      keepSent(hash, {
        chainId: site.chainId,
        account: plan.account,
        topic: topicOf(intent),
        what: titleOf(call, plan),
        to: call.address,
        data: dataOf(call),
        value: 0n,
        count,
        flow: partOf(id, call, intent, plan),
      });
    const context = contextOf(pool, intent.type === "list" ? undefined : intent.reserveId);
    const edge = edgeOf(config, signer, claimOf(site.deployment.lens, pool, intent, plan), plan, keep);
    const keepBatch = (batch: string, count: number): Hex => {
      const first = keccak256(stringToHex(batch));
      const action = plan.calls.find(({ functionName }) => functionName !== "approve") ?? plan.calls[0]!;
      const { address: to } = action;
      keepSent(first, {
        ...{ chainId: site.chainId, account: plan.account, topic: topicOf(intent), what: titleOf(action, plan) },
        ...{ to, data: dataOf(action), value: 0n, count, batch },
      });
      return first;
    };
    const begun = from.steps.some(({ stage }) => stage === "confirmed");
    // A run that began step by step goes on so.
    const together = from.batch !== undefined || (plan.calls.length > 1 && !begun && (await canBatch(config, signer)));
    const report = (run: Run) => {
      const current = flow.get();
      if (current?.plan === plan) flow.set({ ...current, run });
      else if (run.outcome?.kind === "switched" && run.outcome.hash) tell({ intent, run, summary });
      // A mined approval remains on the chain, regardless of the other steps.
      if (confirmed(run) > seen) void queries.invalidateQueries({ queryKey: [CHAIN] });
      seen = confirmed(run);
    };
    const run = together
      ? await executeBatch(plan.calls, batchEdgeOf(config, edge, plan, keepBatch), context, report, from)
      : await execute(plan.calls, edge, context, report, from);
    if (run.outcome?.kind === "confirmed") afterReceipt(run.outcome.block);
    // The way back leads to the figures that hold now.
    if (run.outcome?.kind === "changed") void queries.invalidateQueries({ queryKey: [CHAIN] });
    tell({ intent, run, summary });
  };
}
