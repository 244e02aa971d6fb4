"use client";
import { useQueries } from "@tanstack/react-query";
import { type Address, erc20Abi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { usePeer } from "./useDesk.ts";

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
