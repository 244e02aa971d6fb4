"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { getBlockNumber } from "viem/actions";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { pollingInterval } from "../wagmiConfig.ts";

/** Whatever hangs on the newest block has a key that begins with this. */
export const CHAIN = "chain";

/** Follows the chain. Mounted once: each new block makes what was read from the last one stale. */
export function useHead() {
  const site = useSiteConfig();
  const client = useClient();
  const queries = useQueryClient();
  const head = useQuery({
    queryKey: ["head"],
    queryFn: () => getBlockNumber(client!, { cacheTime: 0 }),
    refetchInterval: pollingInterval(site),
    refetchOnWindowFocus: "always",
    retry: 2,
  });
  const block = head.data;
  useEffect(() => {
    if (block !== undefined) void queries.invalidateQueries({ queryKey: [CHAIN] });
  }, [block, queries]);
  return head;
}
