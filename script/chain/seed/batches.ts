import { Failure } from "@weir/process/failure";
import { type Hex, keccak256 } from "viem";
import { localAccount } from "../accounts.ts";
import type { Client } from "../target.ts";
import type { Call } from "./blocks.ts";
import { failureOf } from "./refusal.ts";

export type Batches = {
  /**
   * Sends these transactions at once and waits until all are mined, in whatever blocks. Only those of one account keep
   * their order. Throws if one of them fails.
   */
  send(calls: Call[], gas?: bigint): Promise<void>;
  sent(): number;
};

/** Enough for a borrow that reads five oracles, each of which wants 250,000 left. */
const enough = 1_500_000n;
const gwei = 10n ** 9n;

/** Transactions on a chain that makes its blocks by itself. */
export function createBatches(client: Client): Batches {
  const chainId = client.chain.id;
  const nonces = new Map<number, number>();
  let count = 0;

  const nextNonce = async (from: number): Promise<number> => {
    const { address } = localAccount(chainId, from);
    const nonce = nonces.get(from) ?? (await client.getTransactionCount({ address }));
    nonces.set(from, nonce + 1);
    return nonce;
  };

  return {
    send: async (calls, gas = enough) => {
      const sent: { call: Call; hash: Hex }[] = [];
      for (const call of calls) {
        const { from, to, data, value = 0n } = call;
        const serializedTransaction = await localAccount(chainId, from).signTransaction({
          type: "eip1559",
          chainId,
          nonce: await nextNonce(from),
          to,
          data,
          value,
          gas,
          maxFeePerGas: 100n * gwei,
          maxPriorityFeePerGas: gwei,
        });
        // One after another: a node's pool takes an account's transactions in the order of their nonces.
        await client.sendRawTransaction({ serializedTransaction });
        sent.push({ call, hash: keccak256(serializedTransaction) });
      }
      for (const { call, hash } of sent) {
        const { status, blockNumber } = await client.waitForTransactionReceipt({ hash, timeout: 120_000 }).catch(() => {
          throw new Failure(
            `The seed could not go on: "${call.what}" was sent, and in two minutes no block took it. Does the chain make blocks?`,
          );
        });
        if (status !== "success") throw await failureOf(client, call, blockNumber);
      }
      count += calls.length;
    },
    sent: () => count,
  };
}
