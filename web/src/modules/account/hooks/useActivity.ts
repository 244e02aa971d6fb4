"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { type ActivityFilter, isBackwards } from "../activityFilter.ts";

/** The newest entries of an account that fit the filter. */
export function useActivity(account: Address, filter: ActivityFilter) {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "activity", account, filter],
    queryFn: async () => {
      const { fetchActivity } = await import("../fetchActivity.ts");
      return fetchActivity(indexerUrl, account, filter);
    },
    enabled: !isBackwards(filter),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}
