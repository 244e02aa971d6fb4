"use client";
import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { fetchMarks } from "../fetchMarks.ts";

/** Liquidations in the reserve and changes of its settings since a time. */
export function useMarks(reserveId: Hex, from: number) {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "marks", reserveId, from],
    queryFn: () => fetchMarks(indexerUrl, reserveId, from),
    placeholderData: (previous) => previous,
  });
}
