"use client";
import { revokeCall } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import { useEffect, useRef } from "react";
import type { Address } from "viem";
import words from "@/messages/actions.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Flow } from "../flow.ts";
import { useEndingOf } from "../hooks/useEndingOf.ts";
import { useRunner } from "../hooks/useRunner.ts";
import { GoalChanges } from "./GoalChanges.tsx";
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
  const { after } = flow.plan;
  const site = useSiteConfig();
  const revokePlan = (token: Address): Plan => {
    const call = revokeCall(site.deployment.lendingPools, token);
    return { ...flow.plan, actions: [], calls: [call], after: null };
  };
  const top = useRef<HTMLDivElement>(null);
  // The focused button has unmounted; keeps the focus inside the dialog.
  const running = outcome === null;
  useEffect(() => {
    if (running) top.current?.focus();
  }, [running]);
  const shown = outcome && "hash" in outcome ? outcome.hash : null;
  const goOn = () => void run(flow.intent, flow.plan, flow.summary, flow.run);
  useEndingOf(outcome?.kind === "lost" ? outcome.hash : null, goOn);
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      <ol aria-label={words.steps.label} className="space-y-3">
        {steps.map((step, index) => (
          <StepRow
            // The calls of a plan never change their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            step={step}
            stopped={outcome !== null}
            shown={shown}
            name={step.kind === "multicall" && flow.intent.type === "list" ? words.steps.list : undefined}
          />
        ))}
      </ol>
      {/* Keeps the request visible while the wallet asks. */}
      {outcome === null && after && <GoalChanges goal={flow.intent} plan={flow.plan} after={after} unit={pool.unit} />}
      <div aria-live="polite">
        {outcome && (
          <OutcomeView
            outcome={outcome}
            flow={flow}
            unit={pool.unit}
            onClose={onClose}
            onBack={onBack}
            onContinue={goOn}
            onRevoke={(token) => void run(flow.intent, revokePlan(token), words.left.tookBack)}
          />
        )}
      </div>
    </div>
  );
}
