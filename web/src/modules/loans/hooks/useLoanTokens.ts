"use client";
import { useQueries } from "@tanstack/react-query";
import { drawableOf } from "@weir/sdk/orders/checkLoan";
import { type Address, type Client, erc20Abi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { symbolOf } from "@/modules/pools/names.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { choicesOf } from "../offerDraft.ts";
import { useLoansPlace } from "./useLoans.ts";

/** `isListed`: a pool that this page shows lists it. Others may be worthless, or lie. */
export type Token = { token: Address; symbol: string; decimals: number; isListed: boolean };

/** The pools of this site and of its user that are loaded. */
export const useKnownPools = (): Pool[] => usePools().flatMap(({ pool }) => pool ?? []);

async function ask(client: Client, token: Address): Promise<Token> {
  const erc20 = { abi: erc20Abi, address: token } as const;
  const [decimals, symbol] = await Promise.all([
    readContract(client, { ...erc20, functionName: "decimals" }),
    readContract(client, { ...erc20, functionName: "symbol" }).catch(() => ""),
  ]);
  return { token, symbol: symbolOf(symbol, token), decimals, isListed: false };
}

/** Names and decimals of tokens; undefined: not known yet, null: the contract does not answer as a token. */
export function useLoanTokens(tokens: readonly Address[]): (Token | null | undefined)[] {
  const client = useClient()!;
  const listed = choicesOf(useKnownPools());
  const known = tokens.map((token) => listed.find((one) => one.token.toLowerCase() === token.toLowerCase()));
  const asked = useQueries({
    queries: tokens.map((token, at) => ({
      queryKey: ["token", token],
      enabled: known[at] === undefined,
      retry: 1,
      queryFn: () => ask(client, token),
    })),
  });
  return tokens.map((_, at) => {
    const found = known[at];
    if (found) return { ...found, isListed: true };
    return asked[at]!.isError ? null : asked[at]!.data;
  });
}

/** What a source has, and what PeerLoans may draw of it, token units. */
export type Purse = { has: bigint; allowed: bigint };
/** A source: the wallet (0), or lent shares of a reserve. */
export type SourceKey = { source: bigint; token: Address };

/** What the account has in each source; undefined: not known yet. */
export function usePurses(account: Address | undefined, sources: readonly SourceKey[]): (Purse | undefined)[] {
  const client = useClient()!;
  const place = useLoansPlace();
  return useQueries({
    queries: sources.map(({ source, token }) => ({
      queryKey: [CHAIN, "loan purse", token, `${source}`, account ?? null],
      enabled: account !== undefined,
      placeholderData: (previous: Purse | undefined) => previous,
      queryFn: async (): Promise<Purse> =>
        (await drawableOf(client, place, { account: account!, source, token })) ?? { has: 0n, allowed: 0n },
    })),
  }).map(({ data }) => data);
}
