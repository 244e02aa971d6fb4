"use client";
import { useQuery } from "@tanstack/react-query";
import { askLensOfAll, type Fillable, type Judged } from "@weir/sdk/orders/askLens";
import type { Hex } from "viem";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";

/** What anyone can take of each offer in the newest block, by its hash, all in one question; null: the chain does not say. */
export function useOfferChecks(
  asked: readonly { hash: Hex; judged: Judged }[],
): ReadonlyMap<Hex, Fillable | null> | undefined {
  const client = useClient()!;
  const { peer } = useSiteConfig().deployment;
  return useQuery({
    queryKey: [CHAIN, "offers", asked.map(({ hash, judged }) => `${hash}${judged.signature}`)],
    enabled: peer !== undefined && asked.length > 0,
    placeholderData: (previous) => previous,
    queryFn: async () => {
      const answers = await askLensOfAll(
        client,
        peer!,
        asked.map(({ judged }) => judged),
      );
      return new Map(asked.map(({ hash }, at) => [hash, answers[at] ?? null] as const));
    },
  }).data;
}
