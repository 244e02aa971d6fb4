"use client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useClient } from "wagmi";
import { headIn } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER, useIndexerStatus } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { reachedBy, versionOf } from "@/modules/offers/contractLog.ts";
import { searchOf, useContractLog } from "@/modules/offers/hooks/useContractLog.ts";
import { MOST_DEALS } from "../deal.ts";
import { dealsInLog } from "../dealLog.ts";
import { fetchDeal, withProgress } from "../fetchDeals.ts";
import { usePeer } from "./useDesk.ts";

/**
 * The deals that an account has a part in, newest first: which there are, the indexer and the chain's log since tell; how far each is, the
 * chain. Nothing is read again before the desk has logged something. Without the indexer, or where what it sends is malformed, the whole
 * log tells all.
 * @param isDoubted reads the whole log though the indexer answers: it may leave something out
 */
export function useDeals(account: Address | undefined, isDoubted: boolean) {
  const client = useClient()!;
  const { indexerUrl } = useSiteConfig();
  const { desk } = usePeer();
  const { data: indexed } = useIndexerStatus();
  const tail = useContractLog(desk, "tail");
  const recent = tail.data?.logs ?? [];
  const kept = useQuery({
    queryKey: [INDEXER, "deals", desk, account ?? null, versionOf(reachedBy(recent, indexed))],
    enabled: account !== undefined,
    placeholderData: (before, last) => (last?.queryKey[3] === account ? before : undefined),
    queryFn: async () => {
      const { fetchDealRows } = await import("../dealRows.ts");
      return fetchDealRows(indexerUrl, account!);
    },
  });
  const leftOut = kept.data?.leftOut ?? 0;
  const needsWhole = kept.isError || leftOut > 0 || isDoubted;
  const whole = useContractLog(desk, "whole", needsWhole);
  const logs = (needsWhole ? whole.data : undefined)?.logs ?? recent;
  const logged = account ? dealsInLog(logs, account) : [];
  const rows = kept.isError ? [] : (kept.data?.rows ?? []);
  const known = [...logged, ...rows.filter(({ id }) => !logged.some((one) => one.id === id))].slice(0, MOST_DEALS);
  const isKnown = kept.isError ? whole.isSuccess : kept.isSuccess;
  const { data, isError } = useQuery({
    queryKey: ["deals now", desk, account ?? null, known.map(({ id }) => id), versionOf(recent)],
    enabled: isKnown && known.length > 0 && !tail.isPending,
    // What was known of these until the next answer; nothing of another account's.
    placeholderData: (before, last) => (last?.queryKey[2] === account ? before : undefined),
    queryFn: () => withProgress(client, desk, known),
  });
  return {
    deals: !isKnown ? undefined : known.length === 0 ? [] : data,
    leftOut,
    search: searchOf(whole, needsWhole),
    failed: { chain: kept.isError ? whole.isError : isError, indexer: kept.isError },
  };
}

/** One deal with all that happened in it; null: the chain knows none. */
export function useDeal(id: Hex) {
  const client = useClient()!;
  const queries = useQueryClient();
  const site = useSiteConfig();
  const { desk } = usePeer();
  const tail = useContractLog(desk, "tail");
  const recent = tail.data?.logs ?? [];
  return useQuery({
    queryKey: ["deal", desk, id, versionOf(recent)],
    enabled: !tail.isPending,
    placeholderData: keepPreviousData,
    queryFn: () => fetchDeal(client, site, desk, id, { recent, head: headIn(queries)?.number ?? 0n }),
  });
}
