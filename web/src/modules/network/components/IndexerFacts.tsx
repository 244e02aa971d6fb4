"use client";
import { useQuery } from "@tanstack/react-query";
import { wholeNumber } from "@/lib/format/decimal.ts";
import words from "@/messages/network.js";
import { inWords } from "@/modules/chain/duration.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { indexerState } from "@/modules/indexer/askIndexer.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { Warning } from "@/ui/icons.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { FactList } from "./FactList.tsx";

/** How far the indexer is, by its own word. */
export function IndexerFacts() {
  const { indexerUrl } = useSiteConfig();
  const { data, isError } = useQuery({
    queryKey: [INDEXER, "state"],
    queryFn: () => indexerState(indexerUrl),
    refetchInterval: 5_000,
  });
  const { host } = new URL(indexerUrl);
  if (isError || data === null) {
    return (
      <>
        <FactList facts={[{ name: words.at, value: host }]} />
        <p role="status" className="flex items-start gap-2 border-t border-line pt-3 text-sm text-warn">
          <Warning className="mt-0.5 size-4 shrink-0" />
          <span>{isError ? words.silent : words.older}</span>
        </p>
      </>
    );
  }
  const wait = <Skeleton className="h-4 w-24" />;
  const lag = (blocks: number | null, seconds: number | null) =>
    blocks === null || seconds === null
      ? words.nodeSilent
      : blocks === 0
        ? words.noLag
        : words.lagOf({ blocks, time: inWords(seconds * 1_000) });
  return (
    <FactList
      facts={[
        { name: words.at, value: host },
        { name: words.indexed, value: data ? wholeNumber(data.indexedBlock) : wait },
        { name: words.lag, value: data ? lag(data.lagBlocks, data.lagSeconds) : wait },
      ]}
    />
  );
}
