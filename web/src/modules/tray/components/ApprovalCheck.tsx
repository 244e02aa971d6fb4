"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Address, erc20Abi } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import type { Unfinished } from "@/modules/actions/unfinished.ts";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { dismissFlow } from "../dismissFlow.ts";

/** Forgets an unfinished flow once nothing of its approval is left on the chain: there is nothing to go on from. */
export function ApprovalCheck({ flow, token }: { flow: Unfinished; token: Address }) {
  const client = useClient()!;
  const { lendingPools } = useSiteConfig().deployment;
  const { id, account } = flow;
  const left = useQuery({
    // Of this flow alone: an answer from before its approval must not end it.
    queryKey: [CHAIN, "unfinished", id],
    queryFn: () =>
      readContract(client, {
        abi: erc20Abi,
        address: token,
        functionName: "allowance",
        args: [account, lendingPools],
      }),
  }).data;
  useEffect(() => {
    if (left === 0n) dismissFlow(id);
  }, [left, id]);
  return null;
}
