"use client";
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { fetchHead, type Head, isReadAt, nextLook, standstill } from "../head.ts";
import { nodesOf } from "../transport.ts";

/** Key prefix of all queries that depend on the newest block. */
export const CHAIN = "chain";

const HEAD = ["head"];

/** The head as it was last seen, for a query that runs after the render that made it. */
export const headIn = (queries: QueryClient): Head | undefined => queries.getQueryData<Head>(HEAD);

/** The head of the chain. Any number of components may use it. */
export function useHead() {
  const site = useSiteConfig();
  const client = useClient();
  const queries = useQueryClient();
  return useQuery({
    queryKey: HEAD,
    queryFn: () => {
      const { data, dataUpdateCount } = queries.getQueryState<Head>(HEAD)!;
      return fetchHead(client!, data, Date.now(), dataUpdateCount);
    },
    refetchInterval: ({ state }) => nextLook(state.data, site.blockTime, Date.now()),
    refetchOnWindowFocus: "always",
    retry: 2,
  });
}

/** Milliseconds between two checks of all nodes while one of them is unhealthy. */
const LOOK_AGAIN = 4_000;

/** Polls the chain. Mounted once: each new block invalidates the queries of the last one. */
export function useFollowChain(): void {
  const site = useSiteConfig();
  const queries = useQueryClient();
  const { data: head } = useHead();
  useEffect(() => {
    // A block that replaced another counts as new.
    if (!head) return;
    void queries.invalidateQueries({ queryKey: [CHAIN], predicate: ({ state }) => !isReadAt(head, state.data) });
  }, [head, queries]);

  const nodes = nodesOf(site);
  const several = site.rpcUrls.length > 1;
  useEffect(() => {
    if (!several) return;
    let last = Date.now();
    void nodes.survey();
    const timer = setInterval(() => {
      const { data, dataUpdatedAt = 0 } = queries.getQueryState<Head>(HEAD) ?? {};
      // Checks the other nodes early, so that a stalled node is not reported as a stalled chain.
      const still = data && standstill(data, site.blockTime / 2, dataUpdatedAt) !== null;
      if (document.hidden || Date.now() - last < LOOK_AGAIN) return;
      if (!still && nodes.get().every(({ state }) => state === "up")) return;
      last = Date.now();
      void nodes.survey();
    }, 1_000);
    return () => clearInterval(timer);
  }, [nodes, several, site, queries]);
}
