"use client";
import { useQueries } from "@tanstack/react-query";
import { approveCall } from "@weir/sdk/actions/call";
import { refusesChange } from "@weir/sdk/client/refusesChange";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { drawableOf } from "@weir/sdk/orders/checkLoan";
import type { Address, Client } from "viem";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Standing } from "../partCalls.ts";

/** What a source has, and what a contract may draw of it, token units; of a deposit also the supply shares that stand approved. */
export type Purse = { has: bigint; shares: bigint } & Standing;
/** A source: the wallet (0), or lent shares of a reserve. */
export type SourceKey = { source: bigint; token: Address };

async function fetchPurse(
  client: Client,
  { spender, core }: { spender: Address; core: Address },
  account: Address,
  { source, token }: SourceKey,
): Promise<Purse> {
  const found = await drawableOf(client, { spender, core }, { account, source, token });
  const { has, allowed, shares } = found ?? { has: 0n, allowed: 0n, shares: 0n };
  const asks = source === 0n && allowed > 0n && allowed !== MAX_UINT256;
  // Any amount but zero and what stands; it is never signed. Without an answer, the trial of the approval will show it.
  const change = { call: approveCall(spender, token, allowed + 1n, 0n), account };
  return { has, allowed, shares, refusesChange: asks && (await refusesChange(client, change).catch(() => false)) };
}

/** What the account has in each source, and what `spender` may draw; undefined: not known yet. */
export function usePurses(
  spender: Address,
  account: Address | undefined,
  sources: readonly SourceKey[],
): (Purse | undefined)[] {
  const client = useClient()!;
  const core = useSiteConfig().deployment.lendingPools;
  return useQueries({
    queries: sources.map((key) => ({
      queryKey: [CHAIN, "purse", spender, key.token, `${key.source}`, account ?? null],
      enabled: account !== undefined,
      queryFn: () => fetchPurse(client, { spender, core }, account!, key),
    })),
  }).map(({ data }) => data);
}
