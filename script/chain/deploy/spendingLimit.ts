import { formatEther, formatGwei, type Hex, isAddressEqual, parseTransaction, recoverTransactionAddress } from "viem";
import type { Planned } from "./forgeRecord.ts";
import type { GasPrice } from "./gasPrice.ts";

/** The transactions and the price that the user agrees to. */
export type Agreed = { chainId: number; plan: Planned[]; fees: GasPrice };

/** The highest cost of the plan, in wei, at `maxFee` wei for a unit of gas. */
export const costOf = (plan: Planned[], maxFee: bigint): bigint =>
  plan.reduce((sum, { gas, value }) => sum + gas * maxFee + value, 0n);

/** Checks signed transactions: returns why one must not be sent, or undefined for one that the user agreed to. */
export function createSpendingLimit({ chainId, plan, fees }: Agreed): (signed: Hex) => Promise<string | undefined> {
  const most = costOf(plan, fees.max);
  const costs = new Map<number, bigint>();

  return async (signed) => {
    const serializedTransaction = signed as `0x02${string}`;
    const transaction = parseTransaction(serializedTransaction);
    if (transaction.type !== "eip1559") return `it is of the type ${transaction.type}, which names no ceiling`;
    if (transaction.chainId !== chainId) return `it is for chain ${transaction.chainId}`;
    const { nonce = 0, to, data = "0x", gas = 0n, value = 0n } = transaction;
    const { maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = transaction;

    const planned = plan.find((one) => one.nonce === nonce);
    const same = planned && planned.data === data && planned.value === value && lower(planned.to) === lower(to);
    if (!same) return `nonce ${nonce} is planned for another transaction`;
    const from = await recoverTransactionAddress({ serializedTransaction });
    if (!isAddressEqual(from, planned.from)) return `${from} signed it`;
    if (maxFeePerGas > fees.max) return `it offers ${formatGwei(maxFeePerGas)} gwei`;
    if (maxPriorityFeePerGas > fees.tip) return `it tips ${formatGwei(maxPriorityFeePerGas)} gwei`;

    // A transaction may be sent again; each nonce is mined once.
    costs.set(nonce, gas * maxFeePerGas + value);
    const total = [...costs.values()].reduce((sum, cost) => sum + cost, 0n);
    return total > most
      ? `with it all could cost ${formatEther(total)}, and ${formatEther(most)} was agreed to`
      : undefined;
  };
}

const lower = (address: string | null | undefined): string => address?.toLowerCase() ?? "0x";
