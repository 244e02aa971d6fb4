"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { indexedBlock } from "@/modules/indexer/indexedBlock.ts";
import { CHAIN } from "./useHead.ts";

const POLL = 100;
const PATIENCE = 30_000;

/** Refetches what a mined transaction has changed: from the chain at once, from the indexer once it has the block. */
export function useAfterReceipt(): (block: bigint) => void {
  const site = useSiteConfig();
  const queries = useQueryClient();
  return useCallback(
    (block) => {
      void queries.invalidateQueries({ queryKey: [CHAIN] });
      const until = Date.now() + PATIENCE;
      const whenIndexed = async (): Promise<void> => {
        if ((await indexedBlock(site.indexerUrl, site.chainId)) >= block) {
          return queries.invalidateQueries({ queryKey: [INDEXER] });
        }
        if (Date.now() < until) setTimeout(() => whenIndexed().catch(ignore), POLL);
      };
      whenIndexed().catch(ignore);
    },
    [queries, site],
  );
}

/** With the indexer down there is nothing to refetch; its notice says so. */
const ignore = () => {};
