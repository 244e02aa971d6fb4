"use client";
import { revokeCall } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import { findReserve } from "@weir/sdk/math/snapshot";
import { useEffect, useRef } from "react";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Flow } from "../flow.ts";
import { useEndingOf } from "../hooks/useEndingOf.ts";
import { useRunner } from "../hooks/useRunner.ts";
import { ChangeList } from "./ChangeList.tsx";
import { OutcomeView } from "./OutcomeView.tsx";
import { StepRow } from "./StepRow.tsx";

export function Progress({
  flow,
  pool,
  onClose,
  onBack,
}: {
  flow: Flow;
  pool: Pool;
  onClose: () => void;
  onBack: () => void;
}) {
  const run = useRunner(pool);
  const { outcome, steps } = flow.run;
  const { before, after } = flow.plan;
  const site = useSiteConfig();
  const revokePlan = (): Plan => {
    const { token } = findReserve(before, flow.intent.reserveId).info;
    const call = revokeCall(site.deployment.lendingPools, token);
    return { ...flow.plan, actions: [], calls: [call], after: null };
  };
  const top = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone; the keyboard must not fall out of the dialog.
  const running = outcome === null;
  useEffect(() => {
    if (running) top.current?.focus();
  }, [running]);
  const shown = outcome && "hash" in outcome ? outcome.hash : null;
  const goOn = () => void run(flow.intent, flow.plan, flow.summary, flow.run);
  useEndingOf(outcome?.kind === "lost" ? outcome.hash : null, goOn);
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      <ol aria-label="Steps" className="space-y-3">
        {steps.map((step, index) => (
          // The calls of a plan never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <StepRow key={index} step={step} stopped={outcome !== null} shown={shown} />
        ))}
      </ol>
      {/* While the wallet asks, what it is asked for stays in sight. */}
      {outcome === null && after && (
        <ChangeList before={before} after={after} reserveId={flow.intent.reserveId} unit={pool.unit} />
      )}
      <div aria-live="polite">
        {outcome && (
          <OutcomeView
            outcome={outcome}
            flow={flow}
            unit={pool.unit}
            onClose={onClose}
            onBack={onBack}
            onContinue={goOn}
            onRevoke={() => void run(flow.intent, revokePlan(), "Took the approval back")}
          />
        )}
      </div>
    </div>
  );
}
