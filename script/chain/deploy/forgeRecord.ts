import { readFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { type Address, getAddress, type Hex } from "viem";

/** A transaction that a script would send, as forge's simulation recorded it. */
export type Planned = ReturnType<typeof readPlan>[number];

/** What forge recorded of a script's transactions once they were mined: the contracts created, and the logs. */
export type Broadcast = ReturnType<typeof readBroadcast>;

type Recorded = {
  transactions: {
    transactionType: string;
    contractName: string | null;
    contractAddress: Address;
    arguments: string[] | null;
    transaction: { from: Address; to?: Address | null; gas: Hex; value?: Hex; input: Hex; nonce: Hex };
  }[];
  receipts: {
    transactionHash: Hex;
    status: Hex;
    logs: { address: Address; topics: [Hex, ...Hex[]]; data: Hex }[];
  }[];
};

const read = (...file: string[]) => JSON.parse(readFileSync(path.join(...file, "run-latest.json"), "utf8")) as Recorded;

/** Reads the transactions that a simulation of the script recorded. */
export function readPlan(broadcastDir: string, script: string, chainId: number) {
  const { transactions } = read(broadcastDir, script, `${chainId}`, "dry-run");
  if (transactions.length === 0) throw new Failure(`${script} would send nothing.`);
  return transactions.map(({ contractName, transaction: { from, to, gas, value, input, nonce } }) => ({
    /** The contract that it creates; null where forge knows none. */
    name: contractName,
    from,
    to,
    nonce: Number(nonce),
    data: input,
    gas: BigInt(gas),
    /** In wei. */
    value: BigInt(value ?? "0x0"),
  }));
}

/** Reads what the script's mined transactions created and logged. Throws a Failure if one failed or was not mined. */
export function readBroadcast(broadcastDir: string, script: string, chainId: number) {
  const { transactions, receipts } = read(broadcastDir, script, `${chainId}`);
  const failed = receipts.find(({ status }) => status !== "0x1");
  if (failed) throw new Failure(`${script}: transaction ${failed.transactionHash} failed on the chain. Deploy again.`);
  if (receipts.length < transactions.length) {
    throw new Failure(
      `${script}: only ${receipts.length} of ${transactions.length} transactions were mined. Wait until the chain makes blocks again, and deploy anew.`,
    );
  }
  const created = transactions
    .filter(({ transactionType }) => transactionType === "CREATE")
    .map((made) => ({
      name: made.contractName,
      address: getAddress(made.contractAddress),
      args: made.arguments ?? [],
    }));
  return { created, logs: receipts.flatMap(({ logs }) => logs) };
}

/** The contracts of a name, in the order of their creation. */
export const createdAs = ({ created }: Broadcast, name: string) => created.filter((one) => one.name === name);
