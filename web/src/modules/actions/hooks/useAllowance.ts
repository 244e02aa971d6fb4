"use client";
import { useQuery } from "@tanstack/react-query";
import { type Address, erc20Abi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";

/** The spender's current allowance from the owner, in token units; undefined: not known yet. */
export function useAllowance(token: Address, owner: Address, spender: Address): bigint | undefined {
  const client = useClient();
  return useQuery({
    queryKey: [CHAIN, "allowance", token, owner, spender],
    queryFn: () =>
      readContract(client!, { abi: erc20Abi, address: token, functionName: "allowance", args: [owner, spender] }),
  }).data;
}
