"use client";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/chainNotices.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Link } from "@/ui/Link.tsx";
import { isBusy } from "../busy.ts";
import { inWords } from "../duration.ts";
import { standstill } from "../head.ts";
import { useFollowChain, useHead } from "../hooks/useHead.ts";
import { useSlow } from "../hooks/useSlow.ts";
import { nodesOf } from "../transport.ts";
import { NoticeBar as Bar } from "./NoticeBar.tsx";

const ToNetwork = () => (
  <Link href="/network" className="link">
    {words.look}
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
  const states = useStore(nodesOf(site));
  const nodes = site.rpcUrls.join(", ");
  const foreign = states.filter(({ state }) => state === "foreign");
  if (foreign.length > 0 && states.every(({ state }) => state !== "up")) {
    const named = foreign.map(({ url, chainId }) => words.foreign.serves({ url, chainId: `${chainId}` })).join(", ");
    return (
      <Bar tone="bad">
        <strong className="font-medium">{words.foreign.title}</strong>{" "}
        <span>{words.foreign.note({ name: site.chainName, chainId: site.chainId, nodes: named })}</span> <ToNetwork />
      </Bar>
    );
  }
  // One lost answer is tolerated; two in a row count as no answer.
  if (isError || failureCount >= 2) {
    if (isBusy(failureReason)) {
      return (
        <Bar tone="warn">
          <strong className="font-medium">{words.busy.title}</strong> <span>{words.busy.note({ nodes })}</span>
        </Bar>
      );
    }
    const several = site.rpcUrls.length > 1;
    return (
      <Bar tone="bad">
        <strong className="font-medium">{words.silent.title}</strong> <span>{words.silent.note}</span>{" "}
        <span>{words.silent.check({ nodes, several })}</span> <ToNetwork />
      </Bar>
    );
  }
  if (slow) {
    return (
      <Bar tone="warn">
        <strong className="font-medium">{words.slow.title}</strong> <span>{words.slow.note}</span> <ToNetwork />
      </Bar>
    );
  }
  const still = head && standstill(head, site.blockTime, dataUpdatedAt);
  if (!still) return null;
  return (
    <Bar tone="warn">
      <strong className="font-medium">{words.still.title({ time: inWords(still) })}</strong>{" "}
      <span>{words.still.note({ block: wholeNumber(head.number) })}</span>
    </Bar>
  );
}
