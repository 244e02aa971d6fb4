"use client";
import Link from "next/link";
import { wholeNumber } from "@/lib/locale.ts";
import { useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { isBusy } from "../busy.ts";
import { inWords } from "../duration.ts";
import { standstill } from "../head.ts";
import { useFollowChain, useHead } from "../hooks/useHead.ts";
import { useSlow } from "../hooks/useSlow.ts";
import { nodesOf } from "../transport.ts";
import { NoticeBar as Bar } from "./NoticeBar.tsx";

const ToNetwork = () => (
  <Link href="/network" className="link">
    Look at the network
  </Link>
);

/** Milliseconds until an answer counts as slow. */
const SLOW = 4_000;

/** Notices: no node answers, or only slowly, or the chain produces no blocks. */
export function RpcNotice() {
  const site = useSiteConfig();
  useFollowChain();
  const { data: head, dataUpdatedAt, isError, isFetching, failureCount, failureReason } = useHead();
  const slow = useSlow(SLOW, isFetching);
  const nodes = useStore(nodesOf(site));
  const foreign = nodes.filter(({ state }) => state === "foreign");
  if (foreign.length > 0 && nodes.every(({ state }) => state !== "up")) {
    const named = foreign.map(({ url, chainId }) => `${url} serves chain ${chainId}`).join(", ");
    return (
      <Bar tone="bad">
        <strong className="font-medium">The node is of another chain.</strong>{" "}
        <span>{`This site is for ${site.chainName} (chain ${site.chainId}); ${named}. Its answers are not shown, and nothing can be signed. The operator of this site must configure a node of chain ${site.chainId} in config.json.`}</span>{" "}
        <ToNetwork />
      </Bar>
    );
  }
  // One lost answer is tolerated; two in a row count as no answer.
  if (isError || failureCount >= 2) {
    if (isBusy(failureReason)) {
      return (
        <Bar tone="warn">
          <strong className="font-medium">The node has had too many requests.</strong>{" "}
          <span>{`What you see is from the last block that arrived. Weir continues as soon as ${site.rpcUrls.join(", ")} answers again.`}</span>
        </Bar>
      );
    }
    const several = site.rpcUrls.length > 1;
    return (
      <Bar tone="bad">
        <strong className="font-medium">The chain does not answer.</strong> What you see is from the last block that
        arrived.{" "}
        <span>{`Weir keeps asking ${site.rpcUrls.join(", ")}; check that ${several ? "one of the nodes" : "the node"} runs.`}</span>{" "}
        <ToNetwork />
      </Bar>
    );
  }
  if (slow) {
    return (
      <Bar tone="warn">
        <strong className="font-medium">The node takes long to answer.</strong> What you see may be some blocks old, and
        forms take a while. Nothing is lost by waiting. <ToNetwork />
      </Bar>
    );
  }
  const still = head && standstill(head, site.blockTime, dataUpdatedAt);
  if (!still) return null;
  return (
    <Bar tone="warn">
      <strong className="font-medium">{`No new block for ${inWords(still)}.`}</strong>{" "}
      <span>
        {`The nodes answer but have no block after ${wholeNumber(head.number)}. Transactions wait for the next block.`}
      </span>
    </Bar>
  );
}
