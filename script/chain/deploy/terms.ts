import { Failure } from "@weir/process/failure";
import { plain, shown } from "@weir/process/plain";
import { type Address, formatEther, formatGwei } from "viem";
import { coinOf } from "../chainName.ts";
import type { Agreed } from "./limit.ts";
import type { Testimony, Witness } from "./nodes.ts";
import { costOf } from "./planned.ts";

export type Terms = Agreed & { chainName: string; signer: Address; testimony: Testimony; nodes: Witness[] };

/** What somebody is asked to agree to. Throws a Failure where the account cannot pay for it. */
export function describeTerms({ chainId, chainName, signer, testimony, plan, fees, nodes }: Terms): string {
  const most = costOf(plan, fees.max);
  const coins = (wei: bigint) => `${formatEther(wei)} ${coinOf(chainId)}`;
  const gas = plan.reduce((sum, one) => sum + one.gas, 0n);
  const rows = [
    ["Chain", `${plain(chainName)}, chain id ${chainId}`],
    ["Asked", nodes.map(({ url }) => shown(url)).join(", ")],
    ["Signer", signer],
    ["Balance", coins(testimony.balance)],
    ["Nonce", `${testimony.nonce}`],
    ["Deploys", plan.map(({ name }) => name ?? "a call").join(", ")],
    [
      "Gas",
      `at most ${gas.toLocaleString("en")}, at ${formatGwei(fees.max)} gwei (base fee ${formatGwei(testimony.baseFee)}, tip ${formatGwei(fees.tip)})`,
    ],
    ["Costs at most", coins(most)],
  ];
  const table = rows.map(([what = "", value = ""]) => `  ${what.padEnd(13)}  ${value}`).join("\n");
  if (testimony.balance >= most) return table;
  throw new Failure(
    `${table}\n\n${signer} has less than that. Send it ${coins(most - testimony.balance)} more, or lower --max-fee.`,
  );
}

/** Throws a Failure unless the simulation sends from the signer, from its next nonce on. */
export function requirePlan({ plan, signer, testimony }: Pick<Terms, "plan" | "signer" | "testimony">): void {
  const odd = plan.find(
    ({ from, nonce }, at) => from.toLowerCase() !== signer.toLowerCase() || nonce !== testimony.nonce + at,
  );
  if (odd) {
    throw new Failure(
      `The simulation sends from ${odd.from} with nonce ${odd.nonce}, and ${signer} is at ${testimony.nonce}. If transactions of it wait, let them be mined first; then deploy again.`,
    );
  }
}
