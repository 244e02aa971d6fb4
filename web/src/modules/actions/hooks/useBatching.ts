"use client";
import { useQuery } from "@tanstack/react-query";
import { useConfig, useConnection } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { canBatch } from "@/modules/wallet/batch.ts";

/** Whether the connected wallet carries several calls out as one. Undefined: it has not answered yet. */
export function useBatching(): boolean | undefined {
  const config = useConfig();
  const { chainId } = useSiteConfig();
  const { address, connector } = useConnection();
  return useQuery({
    queryKey: ["batching", connector?.uid, address, chainId],
    enabled: address !== undefined,
    queryFn: () => canBatch(config, { account: address!, chainId }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
