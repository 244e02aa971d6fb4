"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Address } from "viem";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER, useIndexerStatus } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { reachedBy, versionOf } from "../contractLog.ts";
import { searchOf, useContractLog } from "./useContractLog.ts";

/** Soon enough for what opens to anyone: whoever lists it looks an hour ahead. */
const AGAIN = 60_000;

/**
 * What the indexer keeps of a contract, and what the contract has logged since: together they tell which there are. Nothing is asked
 * again before the contract has logged something, and the indexer only once it has that. Where it does not answer, or where what it
 * sends is malformed, the whole log tells all. Lists come page by page.
 */
export function useKept<Kept extends { leftOut: number; hasMore: boolean }>(
  contract: Address,
  {
    name,
    of,
    what = null,
    isWanted = true,
    isDoubted = false,
    again = false,
    ask,
  }: {
    name: string;
    /** Whose they are: what was known of another's is not shown while these are asked for. */
    of: string | null;
    /** Which of these, for the cache. */
    what?: unknown;
    isWanted?: boolean;
    /** Reads the whole log though the indexer answers: it may leave something out. */
    isDoubted?: boolean;
    /** Asks again though nothing is logged: time and prices change which there are. */
    again?: boolean;
    /** @param pages of each list */
    ask: (indexerUrl: string, pages: number) => Promise<Kept>;
  },
) {
  const [pages, setPages] = useState(1);
  const { indexerUrl } = useSiteConfig();
  const { data: indexed } = useIndexerStatus();
  const tail = useContractLog(contract, "tail");
  const { isError: isChainLost } = useHead();
  const recent = tail.data?.logs ?? [];
  const kept = useQuery({
    queryKey: [INDEXER, name, contract, of, what, pages, versionOf(reachedBy(recent, indexed))],
    // Not before the log is read, with which it would be asked again.
    enabled: isWanted && (!tail.isPending || isChainLost),
    placeholderData: (before, last) => (last?.queryKey[3] === of ? before : undefined),
    refetchInterval: again && AGAIN,
    queryFn: () => ask(indexerUrl, pages),
  });
  const leftOut = kept.data?.leftOut ?? 0;
  const needsWhole = kept.isError || leftOut > 0 || isDoubted;
  const whole = useContractLog(contract, "whole", needsWhole);
  return {
    /** undefined: not known yet, or the indexer does not answer. */
    kept: kept.isError ? undefined : kept.data,
    /** Since the indexer's last block, or all; undefined: not read yet. */
    logs: (needsWhole ? whole.data : undefined)?.logs ?? tail.data?.logs,
    /** Of what the contract has logged: what is asked of the chain holds until this changes. */
    version: versionOf(recent),
    /** Whether it is known which there are. */
    isKnown: kept.isError ? whole.isSuccess : kept.isSuccess,
    isFollowed: !tail.isPending,
    leftOut,
    /** How many pages of each list are asked for. */
    pages,
    /** Asks for another; null: there is none. `isCut`: of the log, more than these pages have is known. */
    moreOf: (isCut: boolean) => (isCut || (kept.data?.hasMore && !kept.isError) ? () => setPages(pages + 1) : null),
    search: searchOf(whole, needsWhole),
    failed: { log: kept.isError && whole.isError, indexer: kept.isError },
  };
}
