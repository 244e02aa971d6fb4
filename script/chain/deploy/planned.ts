import { readFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import type { Address, Hex } from "viem";

/** A transaction that a script would send, as its simulation wrote it down. */
export type Planned = {
  /** The contract that it creates; nothing where forge knows none. */
  name?: string;
  from: Address;
  nonce: number;
  to?: Address;
  data: Hex;
  gas: bigint;
  /** In wei. */
  value: bigint;
};

type Recorded = {
  transactions: {
    contractName: string | null;
    transaction: { from: Address; to?: Address | null; gas: Hex; value?: Hex; input: Hex; nonce: Hex };
  }[];
};

/** What a simulation of the script left in forge's folder. */
export function readPlan(broadcastDir: string, script: string, chainId: number): Planned[] {
  const file = path.join(broadcastDir, script, `${chainId}`, "dry-run", "run-latest.json");
  const { transactions } = JSON.parse(readFileSync(file, "utf8")) as Recorded;
  if (transactions.length === 0) throw new Failure(`${script} would send nothing.`);
  return transactions.map(({ contractName, transaction: { from, to, gas, value, input, nonce } }) => ({
    ...(contractName && { name: contractName }),
    from,
    nonce: Number(nonce),
    ...(to && { to }),
    data: input,
    gas: BigInt(gas),
    value: BigInt(value ?? "0x0"),
  }));
}

/** The most that all of it can cost, in wei, when a unit of gas costs no more than `maxFee` wei. */
export const costOf = (plan: Planned[], maxFee: bigint): bigint =>
  plan.reduce((sum, { gas, value }) => sum + gas * maxFee + value, 0n);
