"use client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useClient } from "wagmi";
import { headIn } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { versionOf } from "@/modules/offers/contractLog.ts";
import { useContractLog } from "@/modules/offers/hooks/useContractLog.ts";
import { useKept } from "@/modules/offers/hooks/useKept.ts";
import { concerns, DEALS_OF_PAGE, distinctDeals } from "../deal.ts";
import { dealsInLog } from "../dealLog.ts";
import { fetchDeal, withProgress } from "../fetchDeals.ts";
import { usePeer } from "./useDesk.ts";

/**
 * The deals that an account has a part in, newest first, then those that run and that it only watches for their seller: which there are,
 * the indexer and the chain's log since tell; how far each is, and who may watch, the chain.
 * @param isDoubted as in useKept
 */
export function useDeals(account: Address | undefined, isDoubted: boolean) {
  const client = useClient()!;
  const { desk } = usePeer();
  const { kept, logs, version, isKnown, isFollowed, failed, leftOut, pages, moreOf, search } = useKept(desk, {
    ...{ name: "deals", of: account ?? null, isWanted: account !== undefined, isDoubted },
    ask: async (indexerUrl, pages) => {
      const { fetchDealRows } = await import("../dealRows.ts");
      return fetchDealRows(indexerUrl, account!, pages);
    },
  });
  const all = account ? distinctDeals(dealsInLog(logs ?? [], account, kept?.watchedSellers ?? []), kept) : [];
  const known = all.slice(0, pages * DEALS_OF_PAGE);
  const { data, isError } = useQuery({
    queryKey: ["deals now", desk, account ?? null, known.map(({ id }) => id), version],
    enabled: isKnown && known.length > 0 && isFollowed,
    // What was known of these until the next answer; nothing of another account's.
    placeholderData: (before, last) => (last?.queryKey[2] === account ? before : undefined),
    queryFn: async () => (await withProgress(client, desk, known)).filter((one) => concerns(one, account!)),
  });
  return {
    deals: !isKnown ? undefined : known.length === 0 ? [] : data,
    leftOut,
    more: moreOf(all.length > known.length),
    search,
    failed: { chain: failed.log || (!failed.indexer && isError), indexer: failed.indexer },
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
