import type { Client } from "viem";
import { type PlanPreview, type PreviewPlanParameters, previewPlan } from "./previewPlan.ts";
import { simulateCall } from "./simulateCall.ts";

export type SimulatePlanParameters = PreviewPlanParameters;

/**
 * Has the chain simulate a plan; nothing is sent. The core executes the plan's calls as far as tokens do not move
 * (`previewPlan`), and the first transaction is executed as a whole by `eth_call`.
 * @returns what the account has and owes in the pool before and after
 * @throws what a call would revert with, or what the node throws
 */
export const simulatePlan = async (client: Client, parameters: SimulatePlanParameters): Promise<PlanPreview> => {
  const { account, calls } = parameters.plan;
  const [call] = calls;
  const [preview] = await Promise.all([
    previewPlan(client, parameters),
    call && simulateCall(client, { call, account }),
  ]);
  return preview;
};
