"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { contractOf, dataOf } from "@weir/sdk/actions/call";
import { gasOf, withRoom } from "@weir/sdk/actions/gas";
import type { Plan } from "@weir/sdk/actions/plan";
import { simulateSequence } from "@weir/sdk/client/simulateSequence";
import { estimateContractGas, getBalance, getCode, getGasPrice } from "viem/actions";
import { useClient } from "wagmi";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";

/**
 * The network's fee for all calls of a plan, in the native coin's smallest unit. `exact`: every call was simulated; else it
 * is a lower bound. `short`: the account's balance, where it cannot pay the fee; null: it can.
 */
export type Fee = {
  amount: bigint;
  exact: boolean;
  symbol: string;
  decimals: number;
  short: bigint | null;
};

/** The fee at the newest block's gas price; null: there is no plan, or it is not known yet. */
export function useFee(plan: Plan | null): Fee | null {
  const client = useClient();
  const data = useQuery({
    queryKey: [CHAIN, "fee", plan?.account, plan?.calls.map((call) => `${call.address}${dataOf(call)}`).join()],
    enabled: plan !== null && plan.calls.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Fee> => {
      const { account, calls } = plan!;
      const [balance, price, measured] = await Promise.all([
        getBalance(client!, { address: account }),
        getGasPrice(client!),
        measure(),
      ]);
      const { symbol, decimals } = client!.chain.nativeCurrency;
      const exact = measured.every((gas) => gas !== null);
      const amount = gasOf(calls, measured) * price;
      // The first transaction needs its whole limit at once, of which it uses a part.
      const [first = null, ...later] = measured;
      const needed = gasOf(calls, [first && withRoom(first), ...later]) * price;
      // For a contract account others may pay the fee.
      const pays = balance >= needed || Boolean(await getCode(client!, { address: account }));
      return { amount: pays ? amount : needed, exact, symbol, decimals, short: pays ? null : balance };
    },
  }).data;
  return plan && data ? data : null;

  /** The gas of each call. A call that reverts has none; another message reports the revert. */
  async function measure(): Promise<(bigint | null)[]> {
    const { account, calls } = plan!;
    const results = await simulateSequence(client!, { calls, account }).catch(() => null);
    if (results) return results.map(({ gas, error }) => (error ? null : gas));
    const first = await estimateContractGas(client!, { ...contractOf(calls[0]!), account }).catch(() => null);
    return calls.map((_, at) => (at === 0 ? first : null));
  }
}
