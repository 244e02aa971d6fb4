import {
  type Address,
  type ContractFunctionName,
  type ContractFunctionParameters,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  erc20Abi,
  type Hex,
} from "viem";
import { lendingPoolsAbi } from "../abi.ts";
import { MAX_UINT256 } from "../math/snapshot.ts";
import type { peerDeskAbi, peerLoansAbi } from "../peerAbi.ts";
import type { Action } from "./simulate.ts";

/** A call of `approve` on a token whose spender is the core. Amounts in token units. */
export type ApprovalCall = {
  abi: typeof erc20Abi;
  address: Address;
  functionName: "approve";
  args: readonly [spender: Address, amount: bigint];
} & (
  | {
      kind: "approve";
      /** What the action pulls at the least: with a smaller allowance it reverts. */
      least: bigint;
      /** The part of the amount that comes on top of the allowance before; absent: the amount replaces it. */
      adds?: bigint;
    }
  /** Sets an old allowance to zero, for a token that requires it before another. */
  | { kind: "reset" }
  | {
      /** Takes back what an action left of its approval. */
      kind: "revoke";
      /** The amount is the allowance before that approval; absent: it is zero. */
      restores?: true;
      /** The part of that allowance which was meant for this action too, and is taken back with the rest. */
      spare?: bigint;
    }
);

/** A call of the core that carries out one action. */
export type ActionCall = {
  kind: Action["type"];
  abi: typeof lendingPoolsAbi;
  address: Address;
  functionName: Action["type"];
  args: readonly unknown[];
};

/** Several actions in one transaction: either all succeed or all revert. */
export type MulticallCall = {
  kind: "multicall";
  abi: typeof lendingPoolsAbi;
  address: Address;
  functionName: "multicall";
  args: readonly [readonly Hex[]];
};

/** A liquidation of another account; see liquidate.ts. */
export type LiquidateCall = {
  kind: "liquidate";
  abi: typeof lendingPoolsAbi;
  address: Address;
  functionName: "liquidate";
  args: readonly unknown[];
};

/** A call of the core that sets what a spender may move of the sender's shares; see permissions.ts. Supply shares. */
export type SharesApprovalCall = {
  kind: "approveShares";
  abi: typeof lendingPoolsAbi;
  address: Address;
  functionName: "approve";
  args: readonly [spender: Address, reserveId: bigint, shares: bigint];
  /** The part of the shares that comes on top of the allowance before; absent: they replace it. */
  adds?: bigint;
};

/** A call of the core that changes who may act for the sender; see permissions.ts. */
export type PermissionCall =
  | SharesApprovalCall
  | {
      kind: "setAuthorization";
      abi: typeof lendingPoolsAbi;
      address: Address;
      functionName: "setAuthorization";
      args: readonly unknown[];
    };

type PoolFunction =
  | "createPool"
  | "listReserve"
  | "setReserve"
  | "setStop"
  | "setOwner"
  | "acceptOwner"
  | "setGuardian"
  | "setFeeRecipient"
  | "claimFees";

/** A call of the core that creates or runs a pool; see poolCalls.ts. */
export type PoolCall = {
  kind: PoolFunction;
  abi: typeof lendingPoolsAbi;
  address: Address;
  functionName: PoolFunction;
  args: readonly unknown[];
};

/** The functions of PeerDesk that change something. */
export type DeskFunction = ContractFunctionName<typeof peerDeskAbi, "nonpayable">;

/** A call of PeerDesk; see deskCall.ts. */
export type DeskCall = {
  kind: "desk";
  abi: typeof peerDeskAbi;
  address: Address;
  functionName: DeskFunction;
  args: readonly unknown[];
};

/** The functions of PeerLoans that change something, those of its claims (ERC-721) included. */
export type LoansFunction = ContractFunctionName<typeof peerLoansAbi, "nonpayable" | "payable">;

/** A call of PeerLoans; see loansCall.ts. */
export type LoansCall = {
  kind: "loans";
  abi: typeof peerLoansAbi;
  address: Address;
  functionName: LoansFunction;
  args: readonly unknown[];
};

/** A call of the core that `multicall` can bundle. */
export type CoreCall = ActionCall | LiquidateCall | PermissionCall | PoolCall;

/** A write as plain data: the contract, the function and its arguments. */
export type Call = ApprovalCall | CoreCall | MulticallCall | DeskCall | LoansCall;

const NO_DATA = "0x";

/** The call of the core for an action that `account` takes for itself. `max` is sent as the largest uint256. */
export function actionCall(core: Address, account: Address, action: Action): ActionCall {
  const { type, reserveId } = action;
  const assets = action.max ? MAX_UINT256 : (action.assets ?? 0n);
  const args = {
    supply: [reserveId, assets, 0n, account, NO_DATA],
    supplyCollateral: [reserveId, assets, account, NO_DATA],
    withdraw: [reserveId, assets, 0n, account, account],
    withdrawCollateral: [reserveId, assets, account, account],
    setCollateral: [reserveId, account, action.enabled ?? false],
    borrow: [reserveId, assets, account, account],
    repay: [reserveId, assets, 0n, account, NO_DATA],
  }[type];
  return { kind: type, abi: lendingPoolsAbi, address: core, functionName: type, args };
}

const approval = (core: Address, token: Address, amount: bigint) =>
  ({ abi: erc20Abi, address: token, functionName: "approve", args: [core, amount] }) as const;

/** Approves `amount`, of which the action pulls `least` at the least. Token units. */
export const approveCall = (
  core: Address,
  token: Address,
  amount: bigint,
  least: bigint,
): Extract<ApprovalCall, { kind: "approve" }> => ({
  ...approval(core, token, amount),
  kind: "approve",
  least,
});

/** Sets the allowance to zero before another replaces it. */
export const resetCall = (core: Address, token: Address): ApprovalCall => ({
  ...approval(core, token, 0n),
  kind: "reset",
});

/** Clears whatever allowance the core still has. */
export const revokeCall = (core: Address, token: Address): Extract<ApprovalCall, { kind: "revoke" }> => ({
  ...approval(core, token, 0n),
  kind: "revoke",
});

/** The call as the parameters of viem's contract actions. */
export const contractOf = ({ abi, address, functionName, args }: Call): ContractFunctionParameters =>
  // viem's inference cannot follow a union of calls; actionCall() and plan.test.ts hold them to the ABI.
  ({ abi, address, functionName, args }) as unknown as ContractFunctionParameters;

/** The call's ABI-encoded data: selector and arguments. */
export const dataOf = ({ abi, functionName, args }: Call): Hex =>
  // viem's inference cannot follow a union of calls; actionCall() and plan.test.ts hold them to the ABI.
  encodeFunctionData({ abi, functionName, args } as unknown as EncodeFunctionDataParameters);

/** The calls as one: a single call as it is, several as a `multicall` of the core. */
export function together(core: Address, calls: readonly CoreCall[]): Call[] {
  if (calls.length < 2) return [...calls];
  return [
    { kind: "multicall", abi: lendingPoolsAbi, address: core, functionName: "multicall", args: [calls.map(dataOf)] },
  ];
}
