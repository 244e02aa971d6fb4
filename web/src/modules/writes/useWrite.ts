"use client";
import { useQueryClient } from "@tanstack/react-query";
import { dataOf } from "@weir/sdk/actions/call";
import { useState } from "react";
import { useConfig } from "wagmi";
import { edgeOf } from "@/modules/actions/edge.ts";
import { contextOf } from "@/modules/actions/explainContext.ts";
import { execute, type Run, startOf } from "@/modules/actions/run.ts";
import { useAfterReceipt } from "@/modules/chain/hooks/useAfterReceipt.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { isOpen } from "@/modules/chain/sent.ts";
import { keepSent } from "@/modules/chain/sentStore.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { planOfWrite, type Write } from "./writeOf.ts";

/** The running write of a form, or the last one that ended. */
export type Writing = { write: Write; run: Run };

/**
 * Signs a write and follows it to its end, as actions are. `waiting`: a transaction of the same topic that was sent before a reload or in
 * another tab and has no end yet.
 */
export function useWrite(topic: string) {
  const config = useConfig();
  const site = useSiteConfig();
  const queries = useQueryClient();
  const afterReceipt = useAfterReceipt();
  const [writing, setWriting] = useState<Writing | null>(null);
  const waiting = useSent().find((one) => one.topic === topic && isOpen(one));

  const write = async (one: Write, from: Run = startOf(one.calls)): Promise<Run> => {
    const { account, pool, reserveIds } = one;
    const plan = planOfWrite(one);
    setWriting({ write: one, run: { ...from, outcome: null } });
    const reserves = pool.snapshot.reserves.filter(({ id }) => reserveIds.includes(id));
    const claim = { lens: site.deployment.lens, pool: pool.id, poolName: pool.name, reserves };
    const signer = { account, chainId: config.getClient().chain.id };
    const edge = edgeOf(config, signer, claim, plan, (call, hash, count) =>
      keepSent(hash, {
        ...{ chainId: site.chainId, account, topic: one.topic, what: one.title(call) },
        ...{ to: call.address, data: dataOf(call), value: 0n, count },
      }),
    );
    const run = await execute(
      one.calls,
      { ...edge, ...(one.confirm && { preview: one.confirm }), ...(one.verify && { confirm: one.verify }) },
      contextOf(pool, reserveIds[0] ?? pool.snapshot.reserves[0]!.id),
      (run) => setWriting({ write: one, run }),
      from,
    );
    if (run.outcome?.kind === "confirmed") afterReceipt(run.outcome.block);
    else void queries.invalidateQueries({ queryKey: [CHAIN] });
    return run;
  };
  return { writing, waiting, write, clear: () => setWriting(null), busy: writing?.run.outcome === null };
}
