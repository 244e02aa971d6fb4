"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { fetchHead, type Head, standstill } from "../head.ts";
import { nodesOf } from "../transport.ts";
import { pollingInterval } from "../wagmiConfig.ts";

/** Whatever hangs on the newest block has a key that begins with this. */
export const CHAIN = "chain";

const HEAD = ["head"];

/** Where the chain is. Any number of components may ask. */
export function useHead() {
  const site = useSiteConfig();
  const client = useClient();
  const queries = useQueryClient();
  return useQuery({
    queryKey: HEAD,
    queryFn: () => fetchHead(client!, queries.getQueryData<Head>(HEAD), Date.now()),
    refetchInterval: pollingInterval(site),
    refetchOnWindowFocus: "always",
    retry: 2,
  });
}

/** Between two looks at all nodes, while one of them is not as it should be, in milliseconds. */
const LOOK_AGAIN = 4_000;

/** Follows the chain. Mounted once: each new block makes what was read from the last one stale. */
export function useFollowChain(): void {
  const site = useSiteConfig();
  const queries = useQueryClient();
  const { data: head } = useHead();
  useEffect(() => {
    // A block that took another's place counts like a new one.
    if (head) void queries.invalidateQueries({ queryKey: [CHAIN] });
  }, [head, queries]);

  const nodes = nodesOf(site);
  const several = site.rpcUrls.length > 1;
  useEffect(() => {
    if (!several) return;
    let last = Date.now();
    void nodes.survey();
    const timer = setInterval(() => {
      const { data, dataUpdatedAt = 0 } = queries.getQueryState<Head>(HEAD) ?? {};
      // Early: before it is said that the chain stands still, it is known that it is not this node alone.
      const still = data && standstill(data, site.blockTime / 2, dataUpdatedAt) !== null;
      if (document.hidden || Date.now() - last < LOOK_AGAIN) return;
      if (!still && nodes.get().every(({ state }) => state === "up")) return;
      last = Date.now();
      void nodes.survey();
    }, 1_000);
    return () => clearInterval(timer);
  }, [nodes, several, site, queries]);
}
