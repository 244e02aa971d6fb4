"use client";
import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "../pool.ts";
import { isFrozen } from "../standing.ts";

const HOUR = 3600;

/**
 * The changes that the pool's owner has announced. Refetched every 30 seconds, and when the chain's clock enters
 * another hour.
 */
export function useAnnouncements({ id, snapshot }: Pool) {
  const site = useSiteConfig();
  const client = useClient()!;
  const from = Math.floor(Number(snapshot.timestamp) / HOUR) * HOUR;
  return useQuery({
    queryKey: ["announced", id, from],
    // A pool without owner has no announcements.
    enabled: !isFrozen(snapshot),
    queryFn: async () => {
      const { fetchAnnounced } = await import("../fetchAnnounced.ts");
      return fetchAnnounced(client, site, id, snapshot.blockNumber, from);
    },
    placeholderData: (previous) => previous,
    refetchInterval: 30_000,
  });
}
