"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { indexedBlock } from "../indexedBlock.ts";

/** Key prefix of all queries to the indexer. */
export const INDEXER = "indexer";

/** Polls the indexer, slightly less often than the chain. When it recovers, failed queries are repeated. */
export function useIndexerStatus() {
  const site = useSiteConfig();
  const queries = useQueryClient();
  const status = useQuery({
    queryKey: ["indexer-status"],
    queryFn: () => indexedBlock(site.indexerUrl, site.chainId),
    refetchInterval: 5_000,
    retry: 1,
  });
  const up = status.isSuccess;
  useEffect(() => {
    if (up) {
      void queries.refetchQueries({
        queryKey: [INDEXER],
        type: "active",
        predicate: (query) => query.state.status === "error",
      });
    }
  }, [up, queries]);
  return status;
}
