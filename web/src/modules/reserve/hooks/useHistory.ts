"use client";
import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";

const HOUR = 3600;

/** Hourly books over the last days. Refetches when the chain's clock enters another hour. */
export function useHistory(reserveId: Hex, now: number, days: number) {
  const { indexerUrl } = useSiteConfig();
  const from = Math.floor(now / HOUR) * HOUR - days * 24 * HOUR;
  return useQuery({
    queryKey: [INDEXER, "history", reserveId, from],
    queryFn: async () => {
      const { fetchHistory } = await import("../fetchHistory.ts");
      return fetchHistory(indexerUrl, reserveId, from);
    },
    placeholderData: (previous) => previous,
  });
}
