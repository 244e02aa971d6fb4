"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";

/** The newest liquidations, of one account or of all. */
export function useLiquidations(account: Address | null, first: number) {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "liquidations", account, first],
    queryFn: async () => {
      const { fetchLiquidations } = await import("../fetchLiquidations.ts");
      return fetchLiquidations(indexerUrl, account, first);
    },
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}
