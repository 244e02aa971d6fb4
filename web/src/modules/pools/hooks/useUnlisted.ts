"use client";
import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { fetchUnlisted } from "../fetchUnlisted.ts";

/** The pools that this site does not list. Asked for once a minute. */
export function useUnlisted() {
  const site = useSiteConfig();
  const client = useClient()!;
  return useQuery({
    queryKey: ["unlisted", site.deployment.lendingPools],
    queryFn: () => fetchUnlisted(client, site),
    placeholderData: (previous) => previous,
    refetchInterval: 60_000,
  });
}
