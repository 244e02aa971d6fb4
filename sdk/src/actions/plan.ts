import type { Address } from "viem";
import { positionOf } from "../math/health.ts";
import { findReserve, type PoolSnapshot } from "../math/snapshot.ts";
import { min } from "../math/wad.ts";
import {
  type ActionCall,
  type ApprovalCall,
  actionCall,
  approveCall,
  type Call,
  resetCall,
  revokeCall,
  together,
} from "./call.ts";
import { AHEAD } from "./max.ts";
import { type Action, advance, apply, assetsOf, type Problem, problems } from "./simulate.ts";

/** A write of an account, from its intent and the state of the chain: what is signed, and what it changes. */
export type Plan = {
  /** The only account that may sign the calls: they name it. */
  account: Address;
  actions: Action[];
  /** In the order in which they are signed. */
  calls: Call[];
  before: PoolSnapshot;
  /** null: the core cannot record the actions; `problems` says why. */
  after: PoolSnapshot | null;
  /** Reasons for the core to revert, as of `before`; empty: it does not. */
  problems: Problem[];
  /**
   * Token units that are approved, where an approval is needed. `spare`: the part of `amount` that covers the interest of
   * the next AHEAD seconds. `before`: the allowance that is replaced.
   */
  approval: { amount: bigint; spare: bigint; before: bigint } | null;
};

/** What the core pulls, and how much of it is spare for the interest until the transaction is mined. Token units. */
function pulled(snapshot: PoolSnapshot, action: Action): { amount: bigint; spare: bigint } | null {
  if (action.type === "supply" || action.type === "supplyCollateral") {
    return { amount: assetsOf(snapshot, action), spare: 0n };
  }
  if (action.type !== "repay") return null;
  const now = positionOf(findReserve(snapshot, action.reserveId)).debtAssets;
  const later = positionOf(findReserve(advance(snapshot, AHEAD), action.reserveId)).debtAssets;
  // The core takes at most the debt, even where `assets` is larger.
  const amount = action.max ? later : min(action.assets ?? 0n, later);
  return { amount, spare: amount > now ? amount - now : 0n };
}

/**
 * Plans the actions, each on the state that the one before leaves, until one cannot be recorded: approvals first, then one
 * call of the core, then the revocation of what is left of an approval.
 * @param refusesChange the token's `approve` reverts where it would replace an allowance other than zero, as USDT's does:
 * of all tokens, or by token
 */
export function planOf(
  core: Address,
  account: Address,
  snapshot: PoolSnapshot,
  actions: Action[],
  { refusesChange = false }: { refusesChange?: boolean | ((token: Address) => boolean) } = {},
): Plan {
  const approvals: ApprovalCall[] = [];
  const leftovers: ApprovalCall[] = [];
  const calls: ActionCall[] = [];
  const found: Problem[] = [];
  /** By token: an approval replaces the one before, so one has to cover all actions. */
  const pulls = new Map<Address, NonNullable<Plan["approval"]>>();
  let after: PoolSnapshot | null = snapshot;
  for (const action of actions) {
    if (!after) break;
    const { info, allowance } = findReserve(snapshot, action.reserveId);
    const { token } = info;
    const needs = pulled(after, action);
    if (needs && needs.amount > 0n) {
      const { amount, spare, before } = pulls.get(token) ?? { amount: 0n, spare: 0n, before: allowance };
      pulls.set(token, { amount: amount + needs.amount, spare: spare + needs.spare, before });
    }
    calls.push(actionCall(core, account, action));
    found.push(...problems(after, action));
    try {
      after = apply(after, action);
    } catch {
      // The core cannot record it; `problems` has the reason.
      after = null;
    }
  }
  let approval: Plan["approval"] = null;
  for (const [token, pull] of pulls) {
    const { amount, spare, before } = pull;
    if (before >= amount) continue;
    approval = pull;
    const refuses = typeof refusesChange === "function" ? refusesChange(token) : refusesChange;
    if (refuses && before > 0n) approvals.push(resetCall(core, token));
    approvals.push(approveCall(core, token, amount, amount - spare));
    if (spare > 0n) leftovers.push(revokeCall(core, token));
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
