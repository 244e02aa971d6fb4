"use client";
import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "../pool.ts";
import { announcementsQuery } from "../queries.ts";
import { isFrozen } from "../standing.ts";

/** The changes that the pool's owner has announced. Refetched every 30 seconds. */
export function useAnnouncements({ id, snapshot }: Pool) {
  const site = useSiteConfig();
  const client = useClient()!;
  return useQuery({
    ...announcementsQuery(client, site, id, snapshot),
    // A pool without owner has no announcements.
    enabled: !isFrozen(snapshot),
    placeholderData: (previous) => previous,
    refetchInterval: 30_000,
  });
}
