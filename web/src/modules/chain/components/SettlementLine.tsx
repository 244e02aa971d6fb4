"use client";
import type { Hex } from "viem";
import { cx } from "@/lib/cx.ts";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/settlement.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Check, Warning } from "@/ui/icons.tsx";
import { inWords } from "../duration.ts";
import { useHead } from "../hooks/useHead.ts";
import { sentBy, sentTransactions } from "../sentStore.ts";
import { type Standing, standingOf } from "../settlement.ts";

function sentenceOf(standing: Standing): string {
  switch (standing.kind) {
    case "refused":
    case "partial":
      return words[standing.kind]({ block: wholeNumber(standing.block) });
    case "settling": {
      const { confirmations, safe, left } = standing;
      const confirmed = words.confirmations({ count: Number(confirmations), number: wholeNumber(confirmations), safe });
      if (left === null) return confirmed;
      if ("ms" in left) return words.finalAfter({ confirmed, time: inWords(left.ms) });
      return words.finalIn({ confirmed, count: Number(left.blocks), number: wholeNumber(left.blocks) });
    }
    default:
      return words[standing.kind];
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
      <span>{sentenceOf(standing)}</span>
    </p>
  );
}
