import { Failure } from "@weir/process/failure";
import { type Address, BaseError, type Hex, parseGwei } from "viem";
import { localAccount } from "../accounts.ts";
import { errorCode } from "../errorCode.ts";
import { askAnvil, type Client } from "../target.ts";

/** A transaction of a local account; `what` names it in errors. */
export type Call = { from: number; to: Address; data: Hex; value?: bigint; what: string };

/** In wei, for a unit of gas. */
const tip = parseGwei("1");
/** Gas for a borrow that reads five oracles, each of which requires 250,000 to be left. */
const enough = 1_500_000n;
/** How many transactions of `enough` gas fit into Anvil's block of 30 million. */
const mostInABlock = 19;

/** Sends calls, each with its account's next nonce, and counts them. */
export function createSender(client: Client) {
  const chainId = client.chain.id;
  const nonces = new Map<number, number>();
  let count = 0;

  async function sign({ from, to, data, value = 0n }: Call, gas: bigint, maxPriorityFeePerGas: bigint): Promise<Hex> {
    const account = localAccount(chainId, from);
    const nonce = nonces.get(from) ?? (await client.getTransactionCount(account));
    nonces.set(from, nonce + 1);
    count++;
    const fees = { gas, maxFeePerGas: parseGwei("100"), maxPriorityFeePerGas };
    return account.signTransaction({ type: "eip1559", chainId, nonce, to, data, value, ...fees });
  }

  /** Half more than the call needs now, or `enough` where it depends on one that was just sent: blocks hold few calls of `enough`. */
  const gasFor = ({ from, to, data, value = 0n }: Call): Promise<bigint> =>
    client.estimateGas({ account: localAccount(chainId, from).address, to, data, value }).then(
      (needed) => (needed * 3n) / 2n,
      () => enough,
    );

  /** Waits for the receipts of the calls' transactions. Throws a Failure if one failed or is in no block after two minutes. */
  const settle = (calls: Call[], hashes: Hex[], receiptOf: typeof client.waitForTransactionReceipt) =>
    Promise.all(
      calls.map(async (call, index) => {
        const receipt = await receiptOf({ hash: hashes[index]!, timeout: 120_000 }).catch(() => undefined);
        if (!receipt) {
          throw new Failure(
            `The seed could not go on: "${call.what}" was sent, and no block took it. Does the chain make blocks?`,
          );
        }
        if (receipt.status !== "success") throw await failureOf(client, call, receipt.blockNumber);
      }),
    );

  return {
    /** The number of transactions so far. */
    sent: () => count,
    /** On an Anvil that does not mine by itself: mines one block at the time, with exactly these transactions in their order. */
    async mine(timestamp: number, calls: Call[]): Promise<void> {
      if (calls.length > mostInABlock) throw new Error(`${calls.length} transactions do not fit a block.`);
      const raws: Hex[] = [];
      // Anvil orders by tip, so falling tips keep the order.
      for (const [index, call] of calls.entries()) raws.push(await sign(call, enough, tip - BigInt(index)));
      const [hashes] = await Promise.all([
        Promise.all(raws.map((serializedTransaction) => client.sendRawTransaction({ serializedTransaction }))),
        askAnvil(client, "evm_setNextBlockTimestamp", [timestamp]),
      ]);
      await askAnvil(client, "evm_mine");
      await settle(calls, hashes, client.getTransactionReceipt);
    },
    /**
     * On a chain that makes blocks by itself: sends the calls at once. Only those of one account keep their order. `gas`: of each
     * call; without it, what each needs.
     */
    async send(calls: Call[], gas?: bigint): Promise<void> {
      const gases = await Promise.all(calls.map((call) => gas ?? gasFor(call)));
      const hashes: Hex[] = [];
      // One after another, because a node's pool takes an account's transactions in the order of their nonces.
      for (const [index, call] of calls.entries()) {
        const serializedTransaction = await sign(call, gases[index]!, tip);
        hashes.push(await client.sendRawTransaction({ serializedTransaction }));
      }
      await settle(calls, hashes, client.waitForTransactionReceipt);
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
