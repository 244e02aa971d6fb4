"use client";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { getBalance } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "./useHead.ts";

/** The account's balance in wei. */
export function useEther(account: Address | undefined): bigint | undefined {
  const client = useClient();
  return useQuery({
    queryKey: [CHAIN, "ether", account],
    queryFn: () => getBalance(client!, { address: account! }),
    enabled: account !== undefined,
  }).data;
}
