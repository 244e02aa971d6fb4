import type { Client, Hex } from "viem";
import { simulateContract } from "viem/actions";
import { type Call, dataOf } from "../actions/call.ts";
import type { Plan } from "../actions/plan.ts";
import type { Contracts } from "./contracts.ts";
import { decodingLensAbi } from "./decodingLensAbi.ts";
import type { PoolPosition } from "./getPortfolio.ts";

export type PreviewPlanParameters = { deployment: Pick<Contracts, "lens">; plan: Plan };

export type PlanPreview = {
  /** What the account has and owes in the pool now. */
  before: PoolPosition;
  /** What it has and owes after the actions. */
  after: PoolPosition;
};

/** The calls that the core executes, one after another: the very bytes that are signed. An approval is not among them. */
const coreCalls = (call: Call): readonly Hex[] => {
  if (call.functionName === "approve") return [];
  return call.kind === "multicall" ? call.args[0] : [dataOf(call)];
};

/**
 * Has the core execute the plan's calls by `eth_call` (`Lens.preview`); nothing is sent. Tokens do not move, so that neither
 * approvals nor wallet balances matter.
 * @throws what a call would revert with, or what the node throws
 */
export const previewPlan = async (
  client: Client,
  { deployment, plan: { account, calls, before } }: PreviewPlanParameters,
): Promise<PlanPreview> => {
  const { result } = await simulateContract(client, {
    abi: decodingLensAbi,
    address: deployment.lens,
    functionName: "preview",
    args: [before.id, account, account, calls.flatMap(coreCalls)],
    account,
  });
  return { before: result.before, after: result.afterwards };
};
