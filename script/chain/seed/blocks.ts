import { Failure } from "@weir/process/failure";
import { type Address, type Hex, keccak256 } from "viem";
import { localAccount } from "../accounts.ts";
import { askAnvil, type Client } from "../target.ts";
import { failureOf } from "./refusal.ts";

/** A transaction of one of the chain's own accounts. */
export type Call = { from: number; to: Address; data: Hex; value?: bigint; what: string };

export type Blocks = {
  /** Mines one block of that time with these transactions in this order. Throws if one of them fails. */
  mine(timestamp: number, calls: Call[]): Promise<void>;
  sent(): number;
};

/** Enough for a borrow that reads five oracles, each of which wants 250,000 left. */
const gas = 1_500_000n;
const mostInABlock = 19; // a block takes 30,000,000 gas, counted by what its transactions may use
const gwei = 10n ** 9n;

export function createBlocks(client: Client): Blocks {
  const chainId = client.chain.id;
  const nonces = new Map<number, number>();
  let count = 0;

  const nextNonce = async (from: number): Promise<number> => {
    const { address } = localAccount(chainId, from);
    const nonce = nonces.get(from) ?? (await client.getTransactionCount({ address }));
    nonces.set(from, nonce + 1);
    return nonce;
  };

  const mine = async (timestamp: number, calls: Call[]): Promise<void> => {
    if (calls.length > mostInABlock) throw new Error(`${calls.length} transactions do not fit a block.`);
    const raws: Hex[] = [];
    for (const [index, { from, to, data, value = 0n }] of calls.entries()) {
      raws.push(
        await localAccount(chainId, from).signTransaction({
          type: "eip1559",
          chainId,
          nonce: await nextNonce(from),
          to,
          data,
          value,
          gas,
          maxFeePerGas: 100n * gwei,
          // Anvil orders by tip, so that this says the order.
          maxPriorityFeePerGas: gwei - BigInt(index),
        }),
      );
    }
    await Promise.all([
      ...raws.map((raw) => askAnvil(client, "eth_sendRawTransaction", [raw])),
      askAnvil(client, "evm_setNextBlockTimestamp", [timestamp]),
    ]);
    await askAnvil(client, "evm_mine");
    await requireSuccess(
      calls,
      raws.map((raw) => keccak256(raw)),
    );
    count += calls.length;
  };

  const requireSuccess = async (calls: Call[], hashes: Hex[]): Promise<void> => {
    const receipts = (await askAnvil(client, "eth_getBlockReceipts", ["latest"])) as {
      transactionHash: Hex;
      status: Hex;
      blockNumber: Hex;
    }[];
    const receiptOf = new Map(receipts.map((receipt) => [receipt.transactionHash, receipt]));
    for (const [index, call] of calls.entries()) {
      const receipt = receiptOf.get(hashes[index] ?? "0x");
      if (!receipt) throw new Failure(`The seed could not go on: "${call.what}" was not mined. Start the chain anew.`);
      if (receipt.status !== "0x1") throw await failureOf(client, call, BigInt(receipt.blockNumber));
    }
  };

  return { mine, sent: () => count };
}
