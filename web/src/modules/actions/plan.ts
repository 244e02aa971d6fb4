import { lendingPoolsAbi } from "@weir/contracts/abi";
import { positionOf } from "@weir/contracts/math/health";
import { type Action, advance, apply, assetsOf, type Problem, problems } from "@weir/contracts/math/simulate";
import { findReserve, MAX_UINT256, type PoolSnapshot } from "@weir/contracts/math/snapshot";
import { type Address, type EncodeFunctionDataParameters, encodeFunctionData, erc20Abi, type Hex } from "viem";
import { AHEAD } from "./max.ts";

/** A write as plain data: who is called with what. Only edge.ts talks to a wallet. */
export type Call =
  | {
      kind: "approve";
      abi: typeof erc20Abi;
      address: Address;
      functionName: "approve";
      args: readonly [Address, bigint];
    }
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
type CoreCall = Exclude<Call, { kind: "approve" | "multicall" }>;

export type Plan = {
  actions: Action[];
  /** In the order in which they are signed. */
  calls: Call[];
  before: PoolSnapshot;
  /** null: the books could not hold it, and problems say why. */
  after: PoolSnapshot | null;
  /** Why the chain would refuse; empty: it would not. */
  problems: Problem[];
  /** Token units that may be pulled, where an approval is needed; a debt is approved with a few minutes of interest. */
  approval: { amount: bigint; spare: bigint } | null;
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
  if (!action.max) return { amount: action.assets ?? 0n, spare: 0n };
  const now = positionOf(findReserve(snapshot, action.reserveId)).debtAssets;
  const later = positionOf(findReserve(advance(snapshot, AHEAD), action.reserveId)).debtAssets;
  return { amount: later, spare: later - now };
}

/** One signature for all of them. */
function together(core: Address, calls: CoreCall[]): Call[] {
  if (calls.length < 2) return calls;
  // The arguments fit the function by callOf(), in a way that viem's inference cannot follow.
  const data = calls.map((call) => encodeFunctionData(call as EncodeFunctionDataParameters));
  return [{ kind: "multicall", abi: lendingPoolsAbi, address: core, functionName: "multicall", args: [data] }];
}

/** The actions one after another, as far as the books can hold them: approvals first, then one call. */
export function planOf(core: Address, account: Address, snapshot: PoolSnapshot, actions: Action[]): Plan {
  const approvals: Call[] = [];
  const calls: CoreCall[] = [];
  const found: Problem[] = [];
  let approval: Plan["approval"] = null;
  let after: PoolSnapshot | null = snapshot;
  for (const action of actions) {
    if (!after) break;
    const { token } = findReserve(snapshot, action.reserveId).info;
    const needs = pulled(after, action);
    if (needs && needs.amount > 0n && findReserve(after, action.reserveId).allowance < needs.amount) {
      approval = needs;
      const args = [core, needs.amount] as const;
      approvals.push({ kind: "approve", abi: erc20Abi, address: token, functionName: "approve", args });
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
    actions,
    calls: [...approvals, ...together(core, calls)],
    before: snapshot,
    after,
    problems: found,
    approval,
  };
}
