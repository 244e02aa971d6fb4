"use client";
import { wholeNumber } from "@/lib/locale.ts";
import { inWords } from "@/modules/chain/duration.ts";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useIndexerStatus } from "../hooks/useIndexerStatus.ts";
import { lagOf } from "../lag.ts";

/** Unobtrusive, because every action still works. */
export function IndexerNotice() {
  const { blockTime } = useSiteConfig();
  const { data: head } = useHead();
  const { data: indexed, isError } = useIndexerStatus();
  const lag = head && indexed !== undefined ? lagOf(head.number, indexed, blockTime) : null;
  if (!isError && lag === null) return null;
  return (
    <p role="status" className="mx-auto max-w-[82rem] px-4 pt-3 text-[0.8125rem] text-ink-3 md:px-6">
      <span>
        {isError || lag === null
          ? "The indexer does not answer, so history is missing for now."
          : `The indexer is ${wholeNumber(lag.blocks)} blocks behind${lag.ms ? ` (${inWords(lag.ms)})` : ""}, so the newest of the history is missing.`}
      </span>{" "}
      Prices, positions and every action come straight from the chain and work as ever.
    </p>
  );
}
