"use client";
import { edgeOf } from "@/modules/actions/edge.ts";
import { contextOf } from "@/modules/actions/explainContext.ts";
import { execute, type Run } from "@/modules/actions/run.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useTracked } from "./useTracked.ts";
import { planOfWrite, type Write } from "./writeOf.ts";

/** The running write of a form, or the last one that ended. */
export type Writing = { write: Write; run: Run };

/** Signs a write of a pool and follows it to its end: see useTracked. */
export function useWrite(topic: string) {
  const site = useSiteConfig();
  return useTracked<Write>(topic, (one, { config, signer, keep, onRun, from }) => {
    const { pool, reserveIds } = one;
    const reserves = pool.snapshot.reserves.filter(({ id }) => reserveIds.includes(id));
    const claim = { lens: site.deployment.lens, pool: pool.id, poolName: pool.name, reserves };
    const edge = edgeOf(config, signer, claim, planOfWrite(one), keep);
    return execute(
      one.calls,
      { ...edge, ...(one.confirm && { preview: one.confirm }), ...(one.verify && { confirm: one.verify }) },
      contextOf(pool, reserveIds[0] ?? pool.snapshot.reserves[0]!.id),
      onRun,
      from,
    );
  });
}
