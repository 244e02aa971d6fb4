"use client";
import { useEffect, useLayoutEffect } from "react";
import { dateTime } from "@/lib/format/time.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/alerts.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import type { Given } from "../alertRules.ts";
import { sayGiven } from "../alertSentences.ts";
import { alertStore, followAlerts, forgetGiven, seeAll } from "../alertStore.ts";
import { AddAlert } from "./AddAlert.tsx";
import { hadAlerts } from "./AlertHost.tsx";
import { HowTold } from "./HowTold.tsx";
import { RuleList } from "./RuleList.tsx";

/** The alerts of this browser: what is watched, what was told, and a form for more. */
export function AlertsView() {
  const { chainId } = useSiteConfig();
  const { state, kept } = useStore(alertStore);
  const wallet = useWallet();
  const pools = usePools().flatMap(({ pool }) => pool ?? []);
  // Before the first paint, so that the lists do not grow under the eye.
  useLayoutEffect(() => followAlerts(chainId), [chainId]);
  const hasRules = state.rules.length > 0;
  useEffect(() => {
    if (hasRules) hadAlerts.set(true);
  }, [hasRules]);
  // What is on the screen is seen; in a hidden tab nothing is.
  useEffect(() => {
    if (state.unseen === 0) return;
    const see = () => {
      if (!document.hidden) seeAll();
    };
    see();
    document.addEventListener("visibilitychange", see);
    return () => document.removeEventListener("visibilitychange", see);
  }, [state.unseen]);
  return (
    <div className="mt-10 grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
      <div className="min-w-0 space-y-4">
        {!kept && (
          <p role="status" className="rounded-xl bg-warn-soft px-4 py-3 text-sm">
            {words.notKept}
          </p>
        )}
        <RuleList rules={state.rules} told={state.told} pools={pools} />
        <Block
          title={words.lately}
          {...(state.given.length > 0 && {
            aside: (
              <button
                type="button"
                className="button button-plain button-small"
                onClick={() => {
                  forgetGiven();
                  document.getElementById("main")?.focus();
                }}
              >
                {words.forget}
              </button>
            ),
          })}
        >
          <GivenList given={state.given} />
        </Block>
      </div>
      <div className="min-w-0 space-y-4">
        <AddAlert key={wallet.address} account={wallet.address} pools={pools} count={state.rules.length} />
        <Block title={words.how}>
          <HowTold />
        </Block>
        <Block title={words.closed}>
          <p className="text-sm text-ink-2">{words.closedNote}</p>
          <pre className="mt-3 overflow-x-auto rounded-xl bg-sunk px-4 py-3 text-[0.8125rem]" translate="no">
            {"WEIR_WEBHOOK_URL=https://…\nWEIR_WEBHOOK_SECRET=whsec_…"}
          </pre>
          <p className="mt-3 text-[0.8125rem] text-ink-2">{words.closedMore}</p>
        </Block>
      </div>
    </div>
  );
}

function GivenList({ given }: { given: readonly Given[] }) {
  if (given.length === 0) return <p className="text-sm text-ink-3">{words.nothingLately}</p>;
  return (
    <ol className="divide-y divide-line text-sm">
      {given.map((one) => (
        <li
          key={`${one.second}-${one.kind}-${one.subject}-${one.side}-${one.at}`}
          className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 py-2.5"
        >
          <bdi className="min-w-0 wrap-anywhere">{sayGiven(one)}</bdi>
          <time dateTime={new Date(one.second * 1_000).toISOString()} className="text-[0.8125rem] text-ink-3 figures">
            {dateTime(one.second)}
          </time>
        </li>
      ))}
    </ol>
  );
}
