"use client";
import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { fetchAnnouncements } from "../announcements.ts";
import { INDEXER } from "./useIndexerStatus.ts";

const HOUR = 3600;

/** What the owner of the pool has announced. Asks anew when the chain's clock enters another hour, and now and then. */
export function useAnnouncements(poolId: Hex, now: number) {
  const { indexerUrl } = useSiteConfig();
  const from = Math.floor(now / HOUR) * HOUR;
  return useQuery({
    queryKey: [INDEXER, "announcements", poolId, from],
    queryFn: () => fetchAnnouncements(indexerUrl, poolId, from),
    placeholderData: (previous) => previous,
    refetchInterval: 30_000,
  });
}
