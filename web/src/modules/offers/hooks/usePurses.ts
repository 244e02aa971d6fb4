"use client";
import { useQueries } from "@tanstack/react-query";
import { drawableOf } from "@weir/sdk/orders/checkLoan";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useLoansPlace } from "./useLoans.ts";

/** What a source has, and what PeerLoans may draw of it, token units. */
export type Purse = { has: bigint; allowed: bigint };
/** A source: the wallet (0), or lent shares of a reserve. */
export type SourceKey = { source: bigint; token: Address };

/** What the account has in each source; undefined: not known yet. */
export function usePurses(account: Address | undefined, sources: readonly SourceKey[]): (Purse | undefined)[] {
  const client = useClient()!;
  const { loans: spender, core } = useLoansPlace();
  return useQueries({
    queries: sources.map(({ source, token }) => ({
      queryKey: [CHAIN, "loan purse", token, `${source}`, account ?? null],
      enabled: account !== undefined,
      placeholderData: (previous: Purse | undefined) => previous,
      queryFn: async (): Promise<Purse> =>
        (await drawableOf(client, { spender, core }, { account: account!, source, token })) ?? { has: 0n, allowed: 0n },
    })),
  }).map(({ data }) => data);
}
