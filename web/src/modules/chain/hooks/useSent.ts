"use client";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Hex } from "viem";
import { getBlock } from "viem/actions";
import { useClient, useConnection } from "wagmi";
import { useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Sent } from "../sent.ts";
import { sentTransactions } from "../sentStore.ts";

/** Milliseconds between two attempts to identify the chain. */
const ASK_AGAIN = 4_000;

/** Hash of the block in which the contracts were deployed: a restarted chain with the same id has another one. */
export function useOrigin(): Hex | undefined {
  const { deployment } = useSiteConfig();
  const client = useClient();
  return useQuery({
    queryKey: ["origin"],
    queryFn: async () => (await getBlock(client!, { blockNumber: BigInt(deployment.startBlock) })).hash,
    refetchInterval: ({ state }) => (state.data ? false : ASK_AGAIN),
  }).data;
}

/** Transactions sent on this chain by any account, without those of an earlier chain with the same id. */
export function useIsHere(): (one: Sent) => boolean {
  const { chainId } = useSiteConfig();
  const origin = useOrigin();
  return useCallback(
    (one) => one.chainId === chainId && (one.origin === null || one.origin === origin),
    [chainId, origin],
  );
}

/** Transactions that the connected account has sent on this chain. */
export function useIsMine(): (one: Sent) => boolean {
  const { address } = useConnection();
  const isHere = useIsHere();
  return useCallback((one) => one.account === address && isHere(one), [address, isHere]);
}

/** The records of all accounts on this chain, newest first. */
export function useSentHere(): readonly Sent[] {
  const all = useStore(sentTransactions);
  const isHere = useIsHere();
  return useMemo(() => all.filter(isHere), [all, isHere]);
}

/** The connected account's records on this chain, newest first. */
export function useSent(): readonly Sent[] {
  const all = useStore(sentTransactions);
  const isMine = useIsMine();
  return useMemo(() => all.filter(isMine), [all, isMine]);
}
