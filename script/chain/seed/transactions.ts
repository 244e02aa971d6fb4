import { Failure } from "@weir/process/failure";
import { type Address, BaseError, type Hex, keccak256 } from "viem";
import { localAccount } from "../accounts.ts";
import { errorCode } from "../errorCode.ts";
import { askAnvil, type Client } from "../target.ts";

/** A transaction of a local account; `what` names it in errors. */
export type Call = { from: number; to: Address; data: Hex; value?: bigint; what: string };

const gwei = 10n ** 9n;
/** Gas for a borrow that reads five oracles, each of which requires 250,000 to be left. */
const enough = 1_500_000n;

/** Signs calls, each with its account's next nonce, and counts them. */
function createSigner(client: Client) {
  const chainId = client.chain.id;
  const nonces = new Map<number, number>();
  let count = 0;
  return {
    /** The number of transactions so far. */
    sent: () => count,
    async sign({ from, to, data, value = 0n }: Call, gas: bigint, maxPriorityFeePerGas = gwei): Promise<Hex> {
      const account = localAccount(chainId, from);
      const nonce = nonces.get(from) ?? (await client.getTransactionCount(account));
      nonces.set(from, nonce + 1);
      count++;
      const fees = { gas, maxFeePerGas: 100n * gwei, maxPriorityFeePerGas };
      return account.signTransaction({ type: "eip1559", chainId, nonce, to, data, value, ...fees });
    },
  };
}

/** How many transactions of `enough` gas fit into Anvil's block of 30 million. */
const mostInABlock = 19;

/** Blocks of an Anvil that does not mine by itself. */
export function createBlocks(client: Client) {
  const { sign, sent } = createSigner(client);
  return {
    sent,
    /** Mines one block at the time, with exactly these transactions in their order. Throws a Failure if one fails. */
    async mine(timestamp: number, calls: Call[]): Promise<void> {
      if (calls.length > mostInABlock) throw new Error(`${calls.length} transactions do not fit a block.`);
      const raws: Hex[] = [];
      // Anvil orders by tip, so falling tips keep the order.
      for (const [index, call] of calls.entries()) raws.push(await sign(call, enough, gwei - BigInt(index)));
      await Promise.all([
        ...raws.map((raw) => askAnvil(client, "eth_sendRawTransaction", [raw])),
        askAnvil(client, "evm_setNextBlockTimestamp", [timestamp]),
      ]);
      await askAnvil(client, "evm_mine");

      type Receipt = { transactionHash: Hex; status: Hex; blockNumber: Hex };
      const receipts = (await askAnvil(client, "eth_getBlockReceipts", ["latest"])) as Receipt[];
      for (const [index, call] of calls.entries()) {
        const receipt = receipts.find(({ transactionHash }) => transactionHash === keccak256(raws[index] ?? "0x"));
        if (!receipt) throw new Failure(`The seed could not go on: "${call.what}" was not mined. Restart the chain.`);
        if (receipt.status !== "0x1") throw await failureOf(client, call, BigInt(receipt.blockNumber));
      }
    },
  };
}

/** Transactions on a chain that makes its blocks by itself. */
export function createBatches(client: Client) {
  const { sign, sent } = createSigner(client);
  return {
    sent,
    /**
     * Sends the transactions at once and waits until all are mined, in any blocks. Only those of one account keep their order.
     * Throws a Failure if one fails.
     */
    async send(calls: Call[], gas = enough): Promise<void> {
      const hashes: Hex[] = [];
      // One after another, because a node's pool takes an account's transactions in the order of their nonces.
      for (const call of calls) {
        hashes.push(await client.sendRawTransaction({ serializedTransaction: await sign(call, gas) }));
      }
      for (const [index, call] of calls.entries()) {
        const hash = hashes[index] ?? "0x";
        const { status, blockNumber } = await client.waitForTransactionReceipt({ hash, timeout: 120_000 }).catch(() => {
          throw new Failure(
            `The seed could not go on: "${call.what}" was sent, and in two minutes no block took it. Does the chain make blocks?`,
          );
        });
        if (status !== "success") throw await failureOf(client, call, blockNumber);
      }
    },
  };
}

/** Calls a failed transaction again on its own block, and names the reason that the chain gives. */
async function failureOf(client: Client, { from, to, data, value = 0n, what }: Call, blockNumber: bigint) {
  const account = localAccount(client.chain.id, from).address;
  const error = await client.call({ account, to, data, value, blockNumber }).catch((reason: unknown) => reason);
  const reason =
    error instanceof BaseError ? `The revert reason is ${errorCode(error)}.` : "It succeeds when tried again.";
  return new Failure(`The seed could not go on: "${what}" of account ${from} was refused. ${reason}`);
}
