"use client";
import { useQueries } from "@tanstack/react-query";
import { type Address, type Client, erc20Abi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { symbolOf } from "@/modules/pools/names.ts";
import type { Pool } from "@/modules/pools/pool.ts";

/** `isListed`: a pool of this site lists it. Others may be worthless, or lie. */
export type Token = { token: Address; symbol: string; decimals: number; isListed: boolean };

/** The pools of this site and of its user that are loaded. */
export const useKnownPools = (): Pool[] => usePools().flatMap(({ pool }) => pool ?? []);

/** The tokens of these pools, each once. */
export function useListedTokens(): Token[] {
  const pools = useKnownPools();
  const seen = new Map<string, Token>();
  for (const { snapshot } of pools) {
    for (const { symbol, decimals, info } of snapshot.reserves) {
      const key = info.token.toLowerCase();
      if (!seen.has(key)) seen.set(key, { token: info.token, symbol, decimals, isListed: true });
    }
  }
  return [...seen.values()];
}

async function ask(client: Client, token: Address): Promise<Token> {
  const erc20 = { abi: erc20Abi, address: token } as const;
  const [decimals, symbol] = await Promise.all([
    readContract(client, { ...erc20, functionName: "decimals" }),
    readContract(client, { ...erc20, functionName: "symbol" }).catch(() => ""),
  ]);
  return { token, symbol: symbolOf(symbol, token), decimals, isListed: false };
}

/** Names and decimals of tokens; undefined: not known yet, null: the contract does not answer as a token. */
export function useTokens(tokens: readonly Address[]): (Token | null | undefined)[] {
  const client = useClient()!;
  const listed = useListedTokens();
  const known = tokens.map((token) => listed.find((one) => one.token.toLowerCase() === token.toLowerCase()));
  const asked = useQueries({
    queries: tokens.map((token, at) => ({
      queryKey: ["token", token],
      enabled: known[at] === undefined,
      retry: 1,
      queryFn: () => ask(client, token),
    })),
  });
  return tokens.map((_, at) => known[at] ?? (asked[at]!.isError ? null : asked[at]!.data));
}
