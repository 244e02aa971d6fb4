"use client";
import { useQuery } from "@tanstack/react-query";
import * as v from "valibot";
import type { Address } from "viem";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const shape = v.object({
  ...{ done: whole, disputed: whole, lost: whole, expired: whole, absent: whole, counterparties: whole, swaps: whole },
});

export type Reputation = v.InferOutput<typeof shape>;

/** What an account did in deals, as the indexer counts it; null: it does not say. undefined: not known yet, or not `isWanted`. */
export function useReputation(account: Address, isWanted = true): Reputation | null | undefined {
  const { indexerUrl } = useSiteConfig();
  return useQuery({
    queryKey: [INDEXER, "reputation", account],
    enabled: isWanted,
    queryFn: async () => {
      const response = await fetch(`${indexerUrl}/v1/accounts/${account}/reputation`, {
        signal: AbortSignal.timeout(5_000),
      });
      const { success, output } = v.safeParse(shape, response.ok ? await response.json() : null);
      return success ? output : null;
    },
  }).data;
}
