"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import type { Address, Hex } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { askIndexer } from "@/modules/indexer/graphql.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { type Interest, type Paid, paidOf } from "../interest.ts";

type Row = { reserveId: Hex } & Record<keyof Paid, string>;

const QUERY = `query Principals($account: String!) {
  positions(where: { account: $account }, limit: 200) { items { reserveId supplyShares borrowShares supplyPrincipal borrowPrincipal } }
}`;

const SOON = 1_000;

/** Asks again until the indexer has come to the positions that the chain has in these reserves. */
export function useInterest(account: Address | undefined, reserves: readonly ReserveSnapshot[]): Interest {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "principals", account],
    enabled: account !== undefined,
    queryFn: async () => {
      const { positions } = await askIndexer<{ positions: { items: Row[] } }>(indexerUrl, QUERY, {
        account: account!.toLowerCase(),
      });
      return new Map(
        positions.items.map((row) => [
          BigInt(row.reserveId),
          {
            supplyShares: BigInt(row.supplyShares),
            borrowShares: BigInt(row.borrowShares),
            supplyPrincipal: BigInt(row.supplyPrincipal),
            borrowPrincipal: BigInt(row.borrowPrincipal),
          },
        ]),
      );
    },
    refetchInterval: ({ state: { data } }) =>
      data && reserves.some((reserve) => paidOf(data, reserve) === undefined) ? SOON : false,
  }).data;
}
