"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { AlertRule } from "../alertRules.ts";
import type { Condition } from "../crossing.ts";

/** What each rule sees in the newest block, by the rule's id. */
export function useConditions(rules: readonly AlertRule[]): ReadonlyMap<string, readonly Condition[]> | undefined {
  const site = useSiteConfig();
  const client = useClient()!;
  const queries = useQueryClient();
  return useQuery({
    queryKey: [CHAIN, "alert-conditions", rules],
    enabled: rules.length > 0,
    queryFn: async () => {
      // The maths of health and rates: for whoever watches something.
      const { readConditions } = await import("../readConditions.ts");
      return readConditions({ queries, client, site }, rules);
    },
    placeholderData: (previous) => previous,
  }).data;
}
