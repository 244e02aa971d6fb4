"use client";
import { useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { askIndexer } from "@/modules/indexer/graphql.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";

type Row = { reserveId: Hex; supplyPrincipal: string; borrowPrincipal: string };

/** Σ paid in − Σ paid out by reserve. undefined: the indexer has not said. */
export type Interest = Map<bigint, { supplyPrincipal: bigint; borrowPrincipal: bigint }> | undefined;

const QUERY = `query Principals($account: String!) {
  positions(where: { account: $account }, limit: 200) { items { reserveId supplyPrincipal borrowPrincipal } }
}`;

export function useInterest(account: Address | undefined): Interest {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "principals", account],
    enabled: account !== undefined,
    queryFn: async () => {
      const { positions } = await askIndexer<{ positions: { items: Row[] } }>(indexerUrl, QUERY, {
        account: account!.toLowerCase(),
      });
      return new Map(
        positions.items.map(({ reserveId, supplyPrincipal, borrowPrincipal }) => [
          BigInt(reserveId),
          { supplyPrincipal: BigInt(supplyPrincipal), borrowPrincipal: BigInt(borrowPrincipal) },
        ]),
      );
    },
  }).data;
}
