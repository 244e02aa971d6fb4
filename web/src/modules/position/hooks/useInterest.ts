"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { type Interest, paidOf } from "../earnedInterest.ts";

const SOON = 1_000;

/** Refetches until the indexer has reached the positions that the chain has in these reserves. */
export function useInterest(
  account: Address | undefined,
  reserves: readonly ReserveSnapshot[],
): { interest: Interest; leftOut: number } {
  const { indexerUrl } = useSiteConfig();
  const { data } = useQuery({
    queryKey: [INDEXER, "principals", account],
    enabled: account !== undefined,
    queryFn: async () => {
      const { fetchPaid } = await import("../fetchPaid.ts");
      return fetchPaid(indexerUrl, account!);
    },
    refetchInterval: ({ state: { data } }) =>
      data && reserves.some((reserve) => paidOf(data.paid, reserve) === undefined) ? SOON : false,
  });
  return { interest: data?.paid, leftOut: data?.leftOut ?? 0 };
}
