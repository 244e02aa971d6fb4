import { type Address, BaseError, type Hex, type TransactionReceipt } from "viem";
import type { Call } from "../actions/call.ts";
import type { Problem } from "../actions/simulate.ts";

/** The state that the plan was made on shows that the core would revert. Nothing has been sent. */
export class PlanRefusedError extends BaseError {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`The core would revert: ${problems.map(({ name }) => name).join(", ")}. Change the actions and plan again.`, {
      name: "PlanRefusedError",
    });
    this.problems = problems;
  }
}

/** The plan is for one account, and another would sign it. Nothing has been sent. */
export class AccountMismatchError extends BaseError {
  readonly planned: Address;
  readonly signer: Address;
  constructor(planned: Address, signer: Address) {
    super(`The plan is for ${planned}, and ${signer} would sign it. Plan the actions for ${signer}.`, {
      name: "AccountMismatchError",
    });
    this.planned = planned;
    this.signer = signer;
  }
}

/** A transaction is in a block and reverted. `cause`: what its call reverts with after that block, where it still does. */
export class TransactionRevertedError extends BaseError {
  readonly call: Call;
  readonly receipt: TransactionReceipt;
  constructor(call: Call, receipt: TransactionReceipt, cause: Error | undefined) {
    super(`${call.functionName} reverted in transaction ${receipt.transactionHash}. Plan the actions again.`, {
      name: "TransactionRevertedError",
      ...(cause && { cause }),
    });
    this.call = call;
    this.receipt = receipt;
  }
}

/** Another transaction with the same nonce is in a block instead; the call has not been executed. */
export class TransactionReplacedError extends BaseError {
  readonly call: Call;
  /** Of the transaction that was sent. */
  readonly hash: Hex;
  /** Of the transaction that replaced it. */
  readonly receipt: TransactionReceipt;
  constructor(call: Call, hash: Hex, receipt: TransactionReceipt) {
    super(
      `${call.functionName} was not executed: ${receipt.transactionHash} replaced transaction ${hash}. Plan the actions again.`,
      { name: "TransactionReplacedError" },
    );
    this.call = call;
    this.hash = hash;
    this.receipt = receipt;
  }
}

/** The wallet approved less than the action pulls. Token units. */
export class ApprovalTooLowError extends BaseError {
  readonly approved: bigint;
  readonly needed: bigint;
  constructor(approved: bigint, needed: bigint) {
    super(`${approved} token units are approved, and the action pulls ${needed}. Approve at least those.`, {
      name: "ApprovalTooLowError",
    });
    this.approved = approved;
    this.needed = needed;
  }
}
