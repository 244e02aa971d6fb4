"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { contractOf, dataOf } from "@weir/sdk/actions/call";
import { gasOf } from "@weir/sdk/actions/gas";
import type { Plan } from "@weir/sdk/actions/plan";
import { estimateContractGas, getBalance, getCode, getGasPrice } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";

/**
 * What the account holds of the network's own coin, and what the fee for the plan comes to at the least, in the coin's
 * smallest unit; null: it can pay that.
 */
export type GasShortage = { balance: bigint; needed: bigint; symbol: string; decimals: number } | null;

export function useGasShortage(plan: Plan | null): GasShortage {
  const client = useClient();
  const first = plan?.calls[0];
  const data = useQuery({
    queryKey: [CHAIN, "gas", plan?.account, plan?.calls.length, first && dataOf(first)],
    enabled: first !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<GasShortage> => {
      const { account, calls } = plan!;
      const [balance, price, estimate] = await Promise.all([
        getBalance(client!, { address: account }),
        getGasPrice(client!),
        // What would revert has no estimate; that it would is told elsewhere.
        estimateContractGas(client!, { ...contractOf(first!), account }).catch(() => null),
      ]);
      const { symbol, decimals } = client!.chain.nativeCurrency;
      const needed = gasOf(calls, estimate) * price;
      if (balance >= needed) return null;
      // A contract account may have others pay for it.
      if (await getCode(client!, { address: account })) return null;
      return { balance, needed, symbol, decimals };
    },
  }).data;
  return plan && data ? data : null;
}
