import { readFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { type Address, getAddress, type Hex, type Log } from "viem";

/** A contract that a script put on the chain. */
export type Created = { name: string; address: Address; args: string[] };

/** What forge wrote down of a script's transactions, once they were mined. */
export type Broadcast = { created: Created[]; logs: Pick<Log, "address" | "topics" | "data">[] };

type Recorded = {
  transactions: {
    transactionType: string;
    contractName: string | null;
    contractAddress: Address;
    arguments: string[] | null;
  }[];
  receipts: {
    transactionHash: Hex;
    status: Hex;
    logs: { address: Address; topics: [Hex, ...Hex[]]; data: Hex }[];
  }[];
};

export function readBroadcast(broadcastDir: string, script: string, chainId: number): Broadcast {
  const file = path.join(broadcastDir, script, `${chainId}`, "run-latest.json");
  const { transactions, receipts } = JSON.parse(readFileSync(file, "utf8")) as Recorded;
  const failed = receipts.find(({ status }) => status !== "0x1");
  if (failed) throw new Failure(`${script}: transaction ${failed.transactionHash} failed on the chain. Deploy again.`);
  if (receipts.length < transactions.length) {
    throw new Failure(
      `${script}: only ${receipts.length} of ${transactions.length} transactions were mined. Wait until the chain makes blocks again, and deploy anew.`,
    );
  }

  const created: Created[] = [];
  for (const { transactionType, contractName, contractAddress, arguments: args } of transactions) {
    if (transactionType !== "CREATE" || !contractName) continue;
    created.push({ name: contractName, address: getAddress(contractAddress), args: args ?? [] });
  }
  return { created, logs: receipts.flatMap(({ logs }) => logs) };
}

/** The contracts of a name, in the order they were created. */
export const createdAs = ({ created }: Broadcast, name: string): Created[] =>
  created.filter((one) => one.name === name);

/** The one contract of a name. */
export function theOne(broadcast: Broadcast, name: string): Created {
  const [one, ...more] = createdAs(broadcast, name);
  if (!one || more.length > 0)
    throw new Error(`The script created ${name} ${more.length + (one ? 1 : 0)} times, not once.`);
  return one;
}
