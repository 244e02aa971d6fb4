import type { Client, Hex } from "viem";
import { simulateContract } from "viem/actions";
import { type Call, dataOf } from "../actions/call.ts";
import type { Plan } from "../actions/plan.ts";
import type { Contracts } from "./contracts.ts";
import { decodingLensAbi } from "./decodingLensAbi.ts";
import type { PoolPosition } from "./getPortfolio.ts";
import { simulateCall } from "./simulateCall.ts";

export type SimulatePlanParameters = { deployment: Contracts; plan: Plan };

export type PlanSimulation = {
  /** What the account has and owes in the pool now. */
  before: PoolPosition;
  /** And what it would after the actions. */
  after: PoolPosition;
};

const actionsData = (call: Call): readonly Hex[] => {
  if (call.functionName === "approve") return [];
  return call.kind === "multicall" ? call.args[0] : [dataOf(call)];
};

/**
 * Has the chain execute a plan; nothing is sent. The core runs the very calls of the plan, as far as tokens do not move
 * (`Lens.preview`), and the first transaction is executed as a whole by `eth_call`.
 * @returns what the account has and owes in the pool before and after
 * @throws what a call would revert with, or what the node throws
 */
export const simulatePlan = async (
  client: Client,
  { deployment, plan: { account, calls, before } }: SimulatePlanParameters,
): Promise<PlanSimulation> => {
  const [first] = calls;
  const [{ result }] = await Promise.all([
    simulateContract(client, {
      abi: decodingLensAbi,
      address: deployment.lens,
      functionName: "preview",
      args: [before.id, account, account, calls.flatMap(actionsData)],
      account,
    }),
    first && simulateCall(client, { call: first, account }),
  ]);
  return { before: result.before, after: result.afterwards };
};
