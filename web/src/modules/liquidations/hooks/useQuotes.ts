"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { findReserve } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { getGasPrice } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { worthOf } from "@/modules/pools/totals.ts";
import { fetchQuotes } from "../quote.ts";
import type { Debtor } from "./useAtRisk.ts";

/** Stands for a liquidator whose wallet is not connected. No tokens move in a simulation. */
const NOBODY: Address = "0x000000000000000000000000000000000000bEEF";

/**
 * What each liquidation of the account would do, simulated in every block. `own`: the pool with the liquidator's wallet; undefined: none is
 * connected, and the figures are those of a wallet that holds enough.
 */
export function useQuotes({ account, snapshot }: Debtor, liquidator: Address | undefined, own: Pool | undefined) {
  const client = useClient()!;
  const { deployment } = useSiteConfig();
  return useQuery({
    queryKey: [CHAIN, "quotes", snapshot.id.toString(), account, liquidator, own !== undefined],
    queryFn: () =>
      fetchQuotes(client, deployment, {
        ...{ account, snapshot, liquidator: liquidator ?? NOBODY },
        wallet: (id) => (own ? findReserve(own.snapshot, id).walletBalance : null),
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/**
 * Gas of a liquidation with its approval: 113,623 in docs/gas.md is the core's part, the rest is the transactions, the approvals and the
 * tokens.
 */
const GAS = 260_000n;

/** What the gas costs: wei, and WAD of the pool's unit where the pool lists the wrapped coin. undefined: not read yet. */
export function useGasCost({ snapshot }: Pool): { wei: bigint; worth: bigint | null } | undefined {
  const client = useClient()!;
  const { faucets } = useSiteConfig().deployment;
  const price = useQuery({ queryKey: [CHAIN, "gas-price"], queryFn: () => getGasPrice(client) }).data;
  if (price === undefined) return undefined;
  const wei = price * GAS;
  const wrapped = faucets.find(({ kind }) => kind === "wrap")?.token.toLowerCase();
  const reserve = snapshot.reserves.find(({ info }) => info.token.toLowerCase() === wrapped);
  return { wei, worth: reserve ? worthOf(reserve, wei) : null };
}
