"use client";
import { wholeNumber } from "@/lib/format/decimal.ts";
import words from "@/messages/indexer.js";
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
          ? words.silent
          : lag.ms
            ? words.behindBy({ blocks: wholeNumber(lag.blocks), time: inWords(lag.ms) })
            : words.behind({ blocks: wholeNumber(lag.blocks) })}
      </span>{" "}
      <span>{words.works}</span>
    </p>
  );
}
