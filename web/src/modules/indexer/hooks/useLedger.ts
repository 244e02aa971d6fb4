"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "./useIndexerStatus.ts";

/** The newest events of an account or a reserve. */
export function useLedger(where: { account?: Address; reserveId?: Hex }, limit: number) {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "ledger", where, limit],
    queryFn: async () => {
      const { fetchLedger } = await import("../events.ts");
      return fetchLedger(indexerUrl, where, limit);
    },
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}
