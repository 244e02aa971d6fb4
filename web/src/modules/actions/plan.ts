import { lendingPoolsAbi } from "@weir/sdk/abi";
import { positionOf } from "@weir/sdk/math/health";
import { type Action, advance, apply, assetsOf, type Problem, problems } from "@weir/sdk/math/simulate";
import { findReserve, MAX_UINT256, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { min } from "@weir/sdk/math/wad";
import { type Address, type EncodeFunctionDataParameters, encodeFunctionData, erc20Abi, type Hex } from "viem";
import { AHEAD } from "./max.ts";

/** What may be pulled, as the token is told. Token units. */
export type ApprovalCall = {
  abi: typeof erc20Abi;
  address: Address;
  functionName: "approve";
  args: readonly [spender: Address, amount: bigint];
} & (
  | {
      kind: "approve";
      /** What the action is sure to pull: with less approved it cannot go through. */
      least: bigint;
    }
  /** "reset": an old allowance goes to zero, as its token asks before another. "revoke": what is left over is taken back. */
  | { kind: "reset" | "revoke" }
);

/** A write as plain data: who is called with what. Only edge.ts talks to a wallet. */
export type Call =
  | ApprovalCall
  | {
      kind: Action["type"];
      abi: typeof lendingPoolsAbi;
      address: Address;
      functionName: Action["type"];
      args: readonly unknown[];
    }
  /** Several actions of one transaction: all of them happen, or none. */
  | {
      kind: "multicall";
      abi: typeof lendingPoolsAbi;
      address: Address;
      functionName: "multicall";
      args: readonly [readonly Hex[]];
    };
type CoreCall = Exclude<Call, ApprovalCall | { kind: "multicall" }>;

export type Plan = {
  /** Whose plan it is: nobody else may sign it. */
  account: Address;
  actions: Action[];
  /** In the order in which they are signed. */
  calls: Call[];
  before: PoolSnapshot;
  /** null: the books could not hold it, and problems say why. */
  after: PoolSnapshot | null;
  /** Why the chain would refuse; empty: it would not. */
  problems: Problem[];
  /**
   * Token units that may be pulled, where an approval is needed; a whole debt is approved with a few minutes of interest.
   * `before`: the allowance that it takes the place of.
   */
  approval: { amount: bigint; spare: bigint; before: bigint } | null;
};

const NO_DATA = "0x";

function callOf(core: Address, account: Address, action: Action): CoreCall {
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

/** What the core will pull, and how much of that is spare for the interest until then. */
function pulled(snapshot: PoolSnapshot, action: Action): { amount: bigint; spare: bigint } | null {
  if (action.type === "supply" || action.type === "supplyCollateral") {
    return { amount: assetsOf(snapshot, action), spare: 0n };
  }
  if (action.type !== "repay") return null;
  const now = positionOf(findReserve(snapshot, action.reserveId)).debtAssets;
  const later = positionOf(findReserve(advance(snapshot, AHEAD), action.reserveId)).debtAssets;
  // The core takes no more than the debt, whatever was typed.
  const amount = action.max ? later : min(action.assets ?? 0n, later);
  return { amount, spare: amount > now ? amount - now : 0n };
}

const approvalCall = (core: Address, token: Address, amount: bigint) =>
  ({ abi: erc20Abi, address: token, functionName: "approve", args: [core, amount] }) as const;

/** An approval to try and never to sign: whether the token would take it. */
export const probeCall = (core: Address, token: Address, amount: bigint): Call => ({
  ...approvalCall(core, token, amount),
  kind: "approve",
  least: 0n,
});

/** Takes back whatever the core may still pull of the token. */
export const revokeCall = (core: Address, token: Address): Call => ({
  ...approvalCall(core, token, 0n),
  kind: "revoke",
});

/** One signature for all of them. */
function together(core: Address, calls: CoreCall[]): Call[] {
  if (calls.length < 2) return calls;
  // The arguments fit the function by callOf(), in a way that viem's inference cannot follow.
  const data = calls.map((call) => encodeFunctionData(call as EncodeFunctionDataParameters));
  return [{ kind: "multicall", abi: lendingPoolsAbi, address: core, functionName: "multicall", args: [data] }];
}

/**
 * The actions one after another, as far as the books can hold them: approvals first, then one call, then what is left of
 * an approval is taken back. `refusesChange`: the token takes no new allowance in place of one that is not zero.
 */
export function planOf(
  core: Address,
  account: Address,
  snapshot: PoolSnapshot,
  actions: Action[],
  { refusesChange = false } = {},
): Plan {
  const approvals: Call[] = [];
  const leftovers: Call[] = [];
  const calls: CoreCall[] = [];
  const found: Problem[] = [];
  let approval: Plan["approval"] = null;
  let after: PoolSnapshot | null = snapshot;
  for (const action of actions) {
    if (!after) break;
    const { token } = findReserve(snapshot, action.reserveId).info;
    const needs = pulled(after, action);
    const { allowance } = findReserve(after, action.reserveId);
    if (needs && needs.amount > 0n && allowance < needs.amount) {
      approval = { ...needs, before: allowance };
      if (refusesChange && allowance > 0n) approvals.push({ ...approvalCall(core, token, 0n), kind: "reset" });
      const least = needs.amount - needs.spare;
      approvals.push({ ...approvalCall(core, token, needs.amount), kind: "approve", least });
      if (needs.spare > 0n) leftovers.push(revokeCall(core, token));
    }
    calls.push(callOf(core, account, action));
    found.push(...problems(after, action));
    try {
      after = apply(after, action);
    } catch {
      // The books cannot hold it; problems() has said why.
      after = null;
    }
  }
  return {
    account,
    actions,
    calls: [...approvals, ...together(core, calls), ...leftovers],
    before: snapshot,
    after,
    problems: found,
    approval,
  };
}
