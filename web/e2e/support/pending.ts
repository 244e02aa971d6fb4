import type { Address, Hex } from "viem";
import { chain } from "./testClient.ts";

/** While active, only tests mine blocks: transactions stay pending. */
export async function withoutBlocks(work: () => Promise<void>): Promise<void> {
  const client = await chain();
  await client.setAutomine(false);
  try {
    await work();
  } finally {
    await client.setAutomine(true);
    // Pending transactions would be mined in another test's block.
    await client.mine({ blocks: 1 });
  }
}

/** Speeds a transaction up like a wallet: the same call with the same nonce and a higher fee. */
export async function speedUp(hash: Hex): Promise<Hex> {
  const client = await chain();
  const { from, to, input, value, nonce, gas, maxFeePerGas = 0n } = await client.getTransaction({ hash });
  const fee = { maxFeePerGas: maxFeePerGas * 2n, maxPriorityFeePerGas: maxFeePerGas };
  return client.sendTransaction({ account: from, to, data: input, value, nonce, gas, ...fee, chain: null });
}

/** Cancels a transaction like a wallet: an empty payment to oneself with its nonce. */
export async function cancel(hash: Hex): Promise<Hex> {
  const client = await chain();
  const { from, nonce, maxFeePerGas = 0n } = await client.getTransaction({ hash });
  const fee = { maxFeePerGas: maxFeePerGas * 2n, maxPriorityFeePerGas: maxFeePerGas };
  return client.sendTransaction({ account: from, to: from, value: 0n, nonce, gas: 21_000n, ...fee, chain: null });
}

/** The account's only pending transaction; throws if there is not exactly one. */
export async function waitingOf(account: Address): Promise<Hex> {
  const { transactions } = await (await chain()).getBlock({ blockTag: "pending", includeTransactions: true });
  const [waiting, ...others] = transactions.filter(({ from }) => from.toLowerCase() === account.toLowerCase());
  if (!waiting || others.length > 0) throw new Error(`${account} has ${transactions.length} transactions that wait`);
  return waiting.hash;
}
