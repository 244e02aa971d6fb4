import { createInterface } from "node:readline/promises";
import { columns } from "@weir/process/columns";
import { Failure } from "@weir/process/failure";
import { plain, shown } from "@weir/process/plain";
import { type Address, formatEther, formatGwei } from "viem";
import type { Node, SignerState } from "./crossCheck.ts";
import { type Agreed, costOf } from "./spendingLimit.ts";

export type Terms = Agreed & {
  chainName: string;
  /** The symbol of the currency in which gas is paid. */
  coin: string;
  signer: Address;
  state: SignerState;
  nodes: Node[];
};

/** The table to which the user is asked to agree. Throws a Failure where the signer's balance is too low. */
export function describeTerms({ chainId, chainName, coin, signer, state, plan, fees, nodes }: Terms): string {
  const most = costOf(plan, fees.max);
  const coins = (wei: bigint) => `${formatEther(wei)} ${coin}`;
  const gas = plan.reduce((sum, one) => sum + one.gas, 0n);
  const rows = [
    ["Chain", `${plain(chainName)}, chain id ${chainId}`],
    ["Asked", nodes.map(({ url }) => shown(url)).join(", ")],
    ["Signer", signer],
    ["Balance", coins(state.balance)],
    ["Nonce", `${state.nonce}`],
    ["Deploys", plan.map(({ name }) => name ?? "a call").join(", ")],
    [
      "Gas",
      `at most ${gas.toLocaleString("en")}, at ${formatGwei(fees.max)} gwei (base fee ${formatGwei(state.baseFee)}, tip ${formatGwei(fees.tip)})`,
    ],
    ["Costs at most", coins(most)],
  ];
  const table = columns(rows).replace(/^/gm, "  ");
  if (state.balance >= most) return table;
  throw new Failure(
    `${table}\n\n${signer} has less than that. Send it ${coins(most - state.balance)} more, or lower --max-fee.`,
  );
}

/** Throws a Failure unless the simulation sends from the signer, from its next nonce on. */
export function requirePlan({ plan, signer, state }: Pick<Terms, "plan" | "signer" | "state">): void {
  const odd = plan.find(
    ({ from, nonce }, at) => from.toLowerCase() !== signer.toLowerCase() || nonce !== state.nonce + at,
  );
  if (odd) {
    throw new Failure(
      `The simulation sends from ${odd.from} with nonce ${odd.nonce}, and ${signer} is at ${state.nonce}. If transactions of it wait, let them be mined first; then deploy again.`,
    );
  }
}

type Question = { chainId: number; chainName: string; confirmed: string | undefined };

/** Returns once the user has typed the chain's name or id. Throws a Failure for another answer, and without a terminal. */
export async function requireAgreement(
  { chainId, chainName, confirmed }: Question,
  terminal = { input: process.stdin as NodeJS.ReadStream, output: process.stdout as NodeJS.WriteStream },
): Promise<void> {
  if (confirmed === `${chainId}`) return;
  if (!terminal.input.isTTY) {
    throw new Failure(
      `This is not an interactive terminal. Deploy from one, or approve in advance with --confirm ${chainId} --max-fee <gwei>. Nothing was signed.`,
    );
  }
  const lines = createInterface(terminal);
  try {
    const answer = (await lines.question("\nType the name of the chain or its id to sign and send this: ")).trim();
    if (answer === `${chainId}` || answer.toLowerCase() === chainName.toLowerCase()) return;
  } finally {
    lines.close();
  }
  throw new Failure(`That is neither "${chainName}" nor ${chainId}. Nothing was signed.`);
}
