"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";

/** Whatever was read from the indexer has a key that begins with this. */
export const INDEXER = "indexer";

/** Follows the indexer, a little slower than the chain. When it comes back, what failed meanwhile is asked again. */
export function useIndexerStatus() {
  const site = useSiteConfig();
  const queries = useQueryClient();
  const status = useQuery({
    queryKey: ["indexer-status"],
    queryFn: async () => {
      // Apart from the first load, as whatever asks the indexer: nothing essential waits for it.
      const { indexedBlock } = await import("../graphql.ts");
      return indexedBlock(site.indexerUrl, site.chainId);
    },
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
