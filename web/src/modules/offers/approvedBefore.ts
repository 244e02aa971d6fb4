import { type Call, dataOf } from "@weir/sdk/actions/call";
import { min } from "@weir/sdk/math/wad";
import type { Sent } from "@/modules/chain/sent.ts";
import {
  type Adding,
  type Approving,
  allowanceIn,
  allowanceOf,
  amountOf,
  isAdding,
  isApproving,
  withAmount,
} from "./approving.ts";

// An approval of a form comes on top of what stands. Where the form stopped before its action, by a wallet that refused it or a page that
// was closed, it has been given already: what the form has sent since its last action tells how much of it.

const setsZero = ({ data }: Sent): boolean => /^0x095ea7b3[\da-f]{64}0{64}$/i.test(data);

/** What the approvals of a form have added since its last action, by who may draw on what. `sent`: the account's, newest first. */
export function approvedBefore(sent: readonly Sent[], topic: string): ReadonlyMap<string, bigint> {
  const given = new Map<string, bigint>();
  for (const one of sent) {
    if (one.topic !== topic || one.state !== "mined" || one.reverted) continue;
    if (one.adds === null && !setsZero(one)) break;
    const key = allowanceIn(one.to, one.data);
    given.set(key, (given.get(key) ?? 0n) + (one.adds ?? 0n));
  }
  return given;
}

const lowered = (call: Adding, by: bigint): Call => ({
  ...withAmount(call, amountOf(call) - by),
  adds: call.adds - by,
});

/**
 * The calls of a form without what has been given before; what is left after them goes back to what stood before that. Of a write that only
 * approves nothing is left out: what it was given for may have been signed since.
 */
export function withoutGiven(calls: Call[], given: ReadonlyMap<string, bigint>): Call[] {
  if (given.size === 0 || calls.every(isApproving)) return calls;
  // No more than stands now: others may have drawn on it, or the account has taken it back.
  const before = (call: Approving, stands: bigint): bigint => min(given.get(allowanceOf(call)) ?? 0n, stands);
  const beforeAdding = (call: Adding): bigint => before(call, amountOf(call) - call.adds);
  const adding = calls.filter(isAdding);
  const done = new Set(adding.filter((call) => beforeAdding(call) >= call.adds).map(allowanceOf));
  return calls.flatMap((call): Call[] => {
    if (!isApproving(call)) return [call];
    if (call.kind === "revoke") return call.restores ? [{ ...call, spare: before(call, amountOf(call)) }] : [call];
    if (done.has(allowanceOf(call))) return [];
    return [isAdding(call) ? lowered(call, beforeAdding(call)) : call];
  });
}

/** Whether two writes do the same, whatever they approve for it. */
export const actionsOf = (calls: readonly Call[]): string => {
  const actions = calls.filter((call) => !isApproving(call));
  return (actions.length > 0 ? actions : calls).map((call) => `${call.address}${dataOf(call)}`).join();
};
