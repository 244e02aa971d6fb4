"use client";
import { useQueries } from "@tanstack/react-query";
import { type Address, type Client, erc20Abi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { symbolOf } from "@/modules/pools/names.ts";
import { usePeer } from "./useDesk.ts";

/** `isListed`: a pool of this site lists it. Others may be worthless, or lie. */
export type Token = { token: Address; symbol: string; decimals: number; isListed: boolean };

/** The tokens of this site's pools, each once. */
export function useListedTokens(): Token[] {
  const pools = usePools();
  const seen = new Map<string, Token>();
  for (const { pool } of pools) {
    for (const { symbol, decimals, info } of pool?.snapshot.reserves ?? []) {
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

export type Purse = { balance: bigint; allowance: bigint };

/** What the account's wallet has of each token, and what the desk may pull of it; undefined: not known yet. */
export function usePurse(account: Address | undefined, tokens: readonly Address[]): (Purse | undefined)[] {
  const client = useClient()!;
  const { desk } = usePeer();
  return useQueries({
    queries: tokens.map((token) => ({
      queryKey: [CHAIN, "purse", token, account ?? null, desk],
      enabled: account !== undefined,
      placeholderData: (previous: Purse | undefined) => previous,
      queryFn: async (): Promise<Purse> => {
        const erc20 = { abi: erc20Abi, address: token } as const;
        const [balance, allowance] = await Promise.all([
          readContract(client, { ...erc20, functionName: "balanceOf", args: [account!] }),
          readContract(client, { ...erc20, functionName: "allowance", args: [account!, desk] }),
        ]);
        return { balance, allowance };
      },
    })),
  }).map(({ data }) => data);
}
