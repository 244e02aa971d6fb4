"use client";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import type { Bases } from "../gains.ts";

/** What each balance of an account cost and brought. undefined: the indexer has not answered. */
export function useBases(account: Address): Bases | undefined {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "bases", account],
    queryFn: async () => {
      const { fetchBases } = await import("../fetchBases.ts");
      return fetchBases(indexerUrl, account);
    },
    // The indexer reads an action's price a moment after the action.
    refetchInterval: 5_000,
  }).data;
}
