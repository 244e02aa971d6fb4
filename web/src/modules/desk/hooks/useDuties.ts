"use client";
import { useQuery } from "@tanstack/react-query";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import type { Address } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { usePeer } from "./useDesk.ts";

/** Who may dispute for the account as a seller, and until when it serves as an arbiter, seconds. */
export function useDuties(account: Address) {
  const client = useClient()!;
  const { desk } = usePeer();
  return useQuery({
    queryKey: [CHAIN, "desk duties", desk, account],
    queryFn: async () => {
      const contract = { address: desk, abi: peerDeskAbi, args: [account] } as const;
      const [watcher, servesUntil] = await Promise.all([
        readContract(client, { ...contract, functionName: "watcherOf" }),
        readContract(client, { ...contract, functionName: "servesUntil" }),
      ]);
      return { watcher, servesUntil };
    },
  }).data;
}
