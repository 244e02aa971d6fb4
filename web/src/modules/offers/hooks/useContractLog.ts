"use client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useClient } from "wagmi";
import { CHAIN, headIn, useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useIndexerStatus } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { type FollowedLog, followLog, REPLACEABLE } from "../contractLog.ts";

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

export type LogSearch = "idle" | "pending" | "done" | "failed";

/** How far a search of the whole log is. */
export const searchOf = (
  { isSuccess, isError }: { isSuccess: boolean; isError: boolean },
  isWanted: boolean,
): LogSearch => (isSuccess ? "done" : isError ? "failed" : isWanted ? "pending" : "idle");

/**
 * The log of a contract, followed block by block. "tail": since the last block that the indexer had when the page was opened, so that
 * what the indexer lists and this together are complete. "whole": since the deployment, where there is no indexer. `events`: their
 * selectors; all without these.
 */
export function useContractLog(address: Address, part: "tail" | "whole", isWanted = true, events?: Hex[]) {
  const client = useClient()!;
  const queries = useQueryClient();
  const { deployment } = useSiteConfig();
  const { data: head } = useHead();
  const { data: indexed, isPending } = useIndexerStatus();
  const queryKey = [CHAIN, "log", address, part, ...(events ?? [])];
  return useQuery({
    queryKey,
    enabled: isWanted && head !== undefined && (part === "whole" || !isPending),
    // Of other events.
    placeholderData: keepPreviousData,
    queryFn: () => {
      const newest = headIn(queries)?.number ?? head!.number;
      const start = BigInt(deployment.startBlock);
      const recent = least(indexed ?? newest, newest) - REPLACEABLE;
      const from = part === "whole" || recent < start ? start : recent;
      return followLog(
        client,
        { address, ...(events && { topics: [events] }) },
        { from, head: newest },
        queries.getQueryData<FollowedLog>(queryKey),
      );
    },
  });
}
