"use client";
import type { Hex } from "viem";
import { cx } from "@/lib/cx.ts";
import { wholeNumber } from "@/lib/locale.ts";
import { useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Check, Warning } from "@/ui/icons.tsx";
import { inWords } from "../duration.ts";
import { useHead } from "../hooks/useHead.ts";
import { sentBy, sentTransactions } from "../sentStore.ts";
import { type Standing, standingOf } from "../settlement.ts";

const count = (of: bigint, what: string) => `${wholeNumber(of)} ${what}${of === 1n ? "" : "s"}`;

function words(standing: Standing): string {
  switch (standing.kind) {
    case "pending":
      return "Waiting for a block";
    case "cancelled":
      return "Cancelled in the wallet";
    case "replaced":
      return "Another transaction took its place";
    case "dropped":
      return "Dropped: no node waits for it any more. Send it again if you still want it";
    case "final":
      return "Final: nothing can take it back";
    case "gone":
      return "A reorganisation took it out of its block; it waits for another";
    case "refused":
      return `Refused by the chain in block ${standing.block}`;
    case "partial":
      return `Only part of it took effect, up to block ${standing.block}`;
    case "settling": {
      const { confirmations, safe, left } = standing;
      const until =
        left === null
          ? ""
          : "ms" in left
            ? ` · final in about ${inWords(left.ms)}`
            : ` · final in ${count(left.blocks, "block")}`;
      return `${count(confirmations, "confirmation")}${safe ? ", safe" : ""}${until}`;
    }
  }
}

const looks: Record<Standing["kind"], string> = {
  pending: "text-ink-2",
  settling: "text-ink-2",
  final: "text-good",
  gone: "text-warn",
  cancelled: "text-warn",
  replaced: "text-warn",
  dropped: "text-warn",
  refused: "text-bad",
  partial: "text-bad",
};

/** The settlement state of a transaction, updated with each block until it is final. */
export function SettlementLine({ hash }: { hash: Hex }) {
  const { blockTime } = useSiteConfig();
  const { data: head, dataUpdatedAt } = useHead();
  const sent = sentBy(useStore(sentTransactions), hash);
  if (!sent || !head) return null;
  const standing = standingOf(sent, head, blockTime, dataUpdatedAt);
  const { kind } = standing;
  return (
    // Changes with every block, so screen readers do not announce it.
    <p
      aria-live="off"
      data-standing={kind}
      className={cx("mt-1.5 flex items-center gap-2 text-[0.8125rem] figures", looks[kind])}
    >
      {kind === "settling" || kind === "pending" ? (
        <span aria-hidden="true" className="grid size-3.5 shrink-0 place-items-center">
          <span className="size-2 animate-pulse rounded-full bg-river" />
        </span>
      ) : kind === "final" ? (
        <Check className="size-3.5 shrink-0" />
      ) : (
        <Warning className="size-3.5 shrink-0" />
      )}
      <span>{words(standing)}</span>
    </p>
  );
}
