import type { Address, Hex } from "viem";
import { chain } from "./testClient.ts";

/** While it works, a block comes only when a test mines one: what is sent waits. */
export async function withoutBlocks(work: () => Promise<void>): Promise<void> {
  const client = await chain();
  await client.setAutomine(false);
  try {
    await work();
  } finally {
    await client.setAutomine(true);
    // Whatever still waits would come into another test's block.
    await client.mine({ blocks: 1 });
  }
}

/** What a wallet does when its user speeds a transaction up: the same call with the same nonce, at a higher fee. */
export async function speedUp(hash: Hex): Promise<Hex> {
  const client = await chain();
  const { from, to, input, value, nonce, gas, maxFeePerGas = 0n } = await client.getTransaction({ hash });
  const fee = { maxFeePerGas: maxFeePerGas * 2n, maxPriorityFeePerGas: maxFeePerGas };
  return client.sendTransaction({ account: from, to, data: input, value, nonce, gas, ...fee, chain: null });
}

/** What a wallet does when its user cancels one: a payment of nothing to oneself takes its nonce. */
export async function cancel(hash: Hex): Promise<Hex> {
  const client = await chain();
  const { from, nonce, maxFeePerGas = 0n } = await client.getTransaction({ hash });
  const fee = { maxFeePerGas: maxFeePerGas * 2n, maxPriorityFeePerGas: maxFeePerGas };
  return client.sendTransaction({ account: from, to: from, value: 0n, nonce, gas: 21_000n, ...fee, chain: null });
}

/** The account's transaction that waits for a block; throws where there is not exactly one. */
export async function waitingOf(account: Address): Promise<Hex> {
  const { transactions } = await (await chain()).getBlock({ blockTag: "pending", includeTransactions: true });
  const [waiting, ...others] = transactions.filter(({ from }) => from.toLowerCase() === account.toLowerCase());
  if (!waiting || others.length > 0) throw new Error(`${account} has ${transactions.length} transactions that wait`);
  return waiting.hash;
}
