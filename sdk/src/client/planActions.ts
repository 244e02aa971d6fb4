import { type Address, type Client, isAddressEqual } from "viem";
import type { ApprovalCall } from "../actions/call.ts";
import { type Plan, planOf } from "../actions/plan.ts";
import type { Action } from "../actions/simulate.ts";
import type { PoolSnapshot } from "../math/snapshot.ts";
import { accountOf } from "./accountOf.ts";
import type { Contracts } from "./contracts.ts";
import { getSnapshot } from "./getSnapshot.ts";
import { refusesChange } from "./refusesChange.ts";

export type PlanActionsParameters = {
  deployment: Contracts;
  pool: bigint;
  /** In the order in which they take effect. Amounts are token units. */
  actions: Action[];
  /** The client's account by default. */
  account?: Address | undefined;
};

/** Whether one of the plan's approvals would replace an allowance that its token refuses to replace. */
const needsReset = async (client: Client, { calls, account }: Plan, { reserves }: PoolSnapshot): Promise<boolean> => {
  const replacing = calls.filter(
    (call): call is ApprovalCall =>
      call.kind === "approve" &&
      reserves.some(({ info, allowance }) => isAddressEqual(info.token, call.address) && allowance > 0n),
  );
  return (await Promise.all(replacing.map((call) => refusesChange(client, { call, account })))).includes(true);
};

/**
 * Builds a plan of one account's actions in a pool from the newest state: the approvals, one call of the core that carries
 * out all actions or none, and the revocation of what is left of an approval. Nothing is sent.
 * @returns the plan; `problems` lists every reason that this state shows for the core to revert
 * @throws AccountMissingError where neither the parameters nor the client name an account
 * @throws RangeError where the pool has no reserve of an action
 * @throws ContractFunctionExecutionError where the pool does not exist or no node answers
 */
export const planActions = async (
  client: Client,
  { deployment, pool, actions, account }: PlanActionsParameters,
): Promise<Plan> => {
  const { address } = accountOf(client, account);
  const snapshot = await getSnapshot(client, { deployment, pool, account: address });
  const plan = planOf(deployment.lendingPools, address, snapshot, actions);
  return (await needsReset(client, plan, snapshot))
    ? planOf(deployment.lendingPools, address, snapshot, actions, { refusesChange: true })
    : plan;
};
