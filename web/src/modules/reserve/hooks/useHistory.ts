"use client";
import { useQuery } from "@tanstack/react-query";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { fetchHistory } from "../fetchHistory.ts";
import type { SeriesName } from "../series.ts";
import { intervalOf, type Span } from "../span.ts";

/** One series of the books over a span of time. Refetches when the chain's clock enters another hour or day. */
export function useHistory({ id, decimals }: ReserveSnapshot, now: number, shown: SeriesName, span: Span) {
  const { indexerUrl } = useSiteConfig();
  const { interval, from } = intervalOf(span, now);
  const reserveId = idToHex(id);
  return useQuery({
    queryKey: [INDEXER, "history", reserveId, shown, interval, from],
    queryFn: async () => ({
      shown,
      ...(await fetchHistory(indexerUrl, reserveId, decimals, shown, { interval, from })),
    }),
    placeholderData: (previous) => previous,
  });
}
