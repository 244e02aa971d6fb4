"use client";
import { useQuery } from "@tanstack/react-query";
import { peerOffersAbi } from "@weir/sdk/peerAbi";
import type { Address } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";

/** A maker's epoch in a contract of offers, which orders must name. Both contracts have this view. */
export function useEpochOf(contract: Address, account: Address | undefined): bigint | undefined {
  const client = useClient()!;
  return useQuery({
    queryKey: [CHAIN, "epoch", contract, account ?? null],
    enabled: account !== undefined,
    queryFn: () =>
      readContract(client, { address: contract, abi: peerOffersAbi, functionName: "epochOf", args: [account!] }),
  }).data;
}
