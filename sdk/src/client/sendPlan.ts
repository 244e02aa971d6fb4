import {
  type Account,
  type Address,
  type Client,
  erc20Abi,
  isAddressEqual,
  parseEventLogs,
  type TransactionReceipt,
} from "viem";
import { estimateGas, readContract, sendTransaction, waitForTransactionReceipt } from "viem/actions";
import { lendingPoolsAbi } from "../abi.ts";
import { type ApprovalCall, type Call, dataOf } from "../actions/call.ts";
import { withRoom } from "../actions/gas.ts";
import type { Plan } from "../actions/plan.ts";
import { accountOf } from "./accountOf.ts";
import type { Contracts } from "./contracts.ts";
import { previewPlan } from "./previewPlan.ts";
import {
  AccountMismatchError,
  ApprovalTooLowError,
  PlanRefusedError,
  TransactionReplacedError,
  TransactionRevertedError,
} from "./sendErrors.ts";
import { simulateCall } from "./simulateCall.ts";
import type { WeirEvent } from "./weirEvent.ts";

export type SendPlanParameters = {
  deployment: Contracts;
  plan: Plan;
  /** The signing account; the client's account by default. An address has the transport's wallet sign. */
  account?: Account | Address | undefined;
  /** Milliseconds to wait for each receipt; viem's default of 180,000 by default. */
  timeout?: number | undefined;
};

export type SentTransaction = { call: Call; receipt: TransactionReceipt };

export type SentPlan = {
  /** Of the transaction that carries out the actions. */
  receipt: TransactionReceipt;
  /** What the core emitted in it, decoded. */
  events: WeirEvent[];
  /** Every transaction of the plan, approvals included, in the order in which they were sent. */
  transactions: SentTransaction[];
  /** Why the rest of an approval could not be revoked; undefined: nothing is left of it. */
  revokeError: unknown;
};

const allowanceOf = (
  client: Client,
  account: Address,
  { address, args: [spender] }: ApprovalCall,
  blockNumber: bigint,
): Promise<bigint> =>
  readContract(client, { abi: erc20Abi, address, functionName: "allowance", args: [account, spender], blockNumber });

const sendCall = async (
  client: Client,
  account: Account,
  call: Call,
  timeout: number | undefined,
): Promise<SentTransaction> => {
  const { address } = account;
  // eth_call decodes what the call reverts with; neither the estimate nor the sending does.
  await simulateCall(client, { call, account: address });
  const transaction = { account, to: call.address, data: dataOf(call) };
  const gas = withRoom(await estimateGas(client, transaction));
  const hash = await sendTransaction(client, { ...transaction, gas, chain: client.chain ?? null });
  let isOther = false;
  const receipt = await waitForTransactionReceipt(client, {
    hash,
    onReplaced: ({ reason }) => {
      isOther = reason !== "repriced";
    },
    ...(timeout !== undefined && { timeout }),
  });
  if (isOther) throw new TransactionReplacedError(call, hash, receipt);
  if (receipt.status === "reverted") {
    const cause = await simulateCall(client, { call, account: address, blockNumber: receipt.blockNumber }).then(
      () => undefined,
      (error: Error) => error,
    );
    throw new TransactionRevertedError(call, receipt, cause);
  }
  if (call.kind === "approve") {
    const approved = await allowanceOf(client, address, call, receipt.blockNumber);
    // A wallet may let its user edit the amount.
    if (approved < call.least) throw new ApprovalTooLowError(approved, call.least);
  }
  return { call, receipt };
};

/**
 * Sends a plan: has the core execute its calls first (`previewPlan`), then sends one transaction after another, each simulated on the newest
 * state and awaited until it is in a block.
 * @throws AccountMissingError, AccountMismatchError, PlanRefusedError: nothing has been sent
 * @throws what previewPlan throws: nothing has been sent
 * @throws TransactionRevertedError, TransactionReplacedError, ApprovalTooLowError, and what the node or the wallet throws:
 * earlier transactions of the plan, its approvals, may be in blocks
 */
export const sendPlan = async (
  client: Client,
  { deployment, plan, account: given, timeout }: SendPlanParameters,
): Promise<SentPlan> => {
  const account = accountOf(client, given);
  if (!isAddressEqual(account.address, plan.account)) throw new AccountMismatchError(plan.account, account.address);
  if (plan.problems.length > 0) throw new PlanRefusedError(plan.problems);
  if (plan.calls.length === 0) throw new RangeError("The plan has no action. Plan at least one.");
  await previewPlan(client, { deployment, plan });

  const transactions: SentTransaction[] = [];
  let revokeError: unknown;
  for (const call of plan.calls) {
    if (call.kind !== "revoke") {
      transactions.push(await sendCall(client, account, call, timeout));
      continue;
    }
    // The actions are done; an allowance that remains does not undo them.
    try {
      const { blockNumber } = transactions.at(-1)!.receipt;
      if ((await allowanceOf(client, account.address, call, blockNumber)) > 0n)
        transactions.push(await sendCall(client, account, call, timeout));
    } catch (error) {
      revokeError = error;
    }
  }
  // A plan has one call that is no approval.
  const { receipt } = transactions.find(({ call }) => call.functionName !== "approve")!;
  const events: unknown[] = parseEventLogs({
    abi: lendingPoolsAbi,
    logs: receipt.logs.filter(({ address }) => isAddressEqual(address, deployment.lendingPools)),
  });
  return { receipt, events: events as WeirEvent[], transactions, revokeError };
};
