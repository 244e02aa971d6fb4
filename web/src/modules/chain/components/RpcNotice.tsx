"use client";
import type { ReactNode } from "react";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Warning } from "@/ui/icons.tsx";
import { isBusy } from "../busy.ts";
import { inWords } from "../duration.ts";
import { standstill } from "../head.ts";
import { useFollowChain, useHead } from "../hooks/useHead.ts";

/** What keeps the page from the chain, or the chain from moving. */
export function RpcNotice() {
  const site = useSiteConfig();
  useFollowChain();
  const { data: head, dataUpdatedAt, isError, failureCount, failureReason } = useHead();
  // One answer may go astray; two in a row are a silence.
  if (isError || failureCount >= 2) {
    if (isBusy(failureReason)) {
      return (
        <Bar tone="warn">
          <strong className="font-medium">The node has had too many requests.</strong>{" "}
          <span>{`What you see is from the last block that arrived. Weir goes on by itself as soon as ${site.rpcUrls.join(", ")} answers again.`}</span>
        </Bar>
      );
    }
    const several = site.rpcUrls.length > 1;
    return (
      <Bar tone="bad">
        <strong className="font-medium">The chain does not answer.</strong> What you see is from the last block that
        arrived.{" "}
        <span>{`Weir keeps asking ${site.rpcUrls.join(", ")}; check that ${several ? "one of the nodes" : "the node"} runs.`}</span>
      </Bar>
    );
  }
  const still = head && standstill(head, site.blockTime, dataUpdatedAt);
  if (!still) return null;
  return (
    <Bar tone="warn">
      <strong className="font-medium">{`No new block for ${inWords(still)}.`}</strong>{" "}
      <span>
        {`The nodes answer, and know of none after ${head.number.toLocaleString("en-GB")}. What you send waits until there is one.`}
      </span>
    </Bar>
  );
}

const tones = {
  bad: { frame: "border-bad/30 bg-bad-soft", mark: "text-bad" },
  warn: { frame: "border-warn/30 bg-warn-soft", mark: "text-warn" },
};

function Bar({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  const { frame, mark } = tones[tone];
  return (
    <div role="alert" className={`border-b ${frame}`}>
      <p className="mx-auto flex max-w-[82rem] items-center gap-3 px-4 py-2.5 text-sm md:px-6">
        <Warning className={`size-5 shrink-0 ${mark}`} />
        <span>{children}</span>
      </p>
    </div>
  );
}
