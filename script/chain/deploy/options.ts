import { Failure } from "@weir/process/failure";
import { parseGwei } from "viem";
import { requireSigner } from "./signer.ts";

export type DeployOptions = {
  /** The most that is paid for a unit of gas, in wei. */
  maxFee?: bigint;
  /** What of it the block's maker gets, in wei. */
  tip?: bigint;
  /** The chain id that was confirmed on the command line, for whom nobody can ask. */
  confirmed?: string;
  /** Forge's options for who signs. */
  signer: string[];
};

const own = ["--max-fee", "--tip", "--confirm"];

/** What follows the command where somebody pays. Throws a Failure for what it cannot be. */
export function readDeployOptions(chainId: number, argv: string[]): DeployOptions {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const [name = "", joined] = (argv[at] ?? "").split("=", 2);
    if (own.includes(name)) values.set(name, joined ?? argv[++at] ?? "");
    else rest.push(argv[at] ?? "");
  }
  const signer = requireSigner(chainId, rest);
  const [maxFee, tip] = [gwei("--max-fee", values), gwei("--tip", values)];
  const confirmed = values.get("--confirm");
  if (confirmed !== undefined && (confirmed !== `${chainId}` || maxFee === undefined)) {
    throw new Failure(
      `--confirm ${chainId} together with --max-fee <gwei> deploys without a question on chain ${chainId}; ${confirmed === `${chainId}` ? "--max-fee is missing" : `--confirm ${confirmed} is of another chain`}.`,
    );
  }
  return {
    signer,
    ...(maxFee !== undefined && { maxFee }),
    ...(tip !== undefined && { tip }),
    ...(confirmed !== undefined && { confirmed }),
  };
}

function gwei(name: string, values: Map<string, string>): bigint | undefined {
  const value = values.get(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(value))
    throw new Failure(`${name} ${value} is no price: give gwei, like ${name} 2.5.`);
  return parseGwei(value);
}
