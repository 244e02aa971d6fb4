import type { Account, Address, Client } from "viem";
import { accountOf } from "./accountOf.ts";
import { type PlanActionsParameters, planActions } from "./planActions.ts";
import { type SendPlanParameters, type SentPlan, sendPlan } from "./sendPlan.ts";

export type SendActionsParameters = Omit<PlanActionsParameters, "account"> &
  Pick<SendPlanParameters, "timeout"> & {
    /** The acting and signing account; the client's account by default. An address has the transport's wallet sign. */
    account?: Account | Address | undefined;
  };

/**
 * Plans the actions and sends the plan at once: `planActions`, then `sendPlan`.
 * @throws what those two throw
 */
export const sendActions = async (
  client: Client,
  { deployment, pool, actions, account: given, timeout }: SendActionsParameters,
): Promise<SentPlan> => {
  const account = accountOf(client, given);
  const plan = await planActions(client, { deployment, pool, actions, account: account.address });
  return sendPlan(client, { deployment, plan, account, timeout });
};
