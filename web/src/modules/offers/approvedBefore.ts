import { type ApprovalCall, type Call, dataOf, type SharesApprovalCall } from "@weir/sdk/actions/call";
import type { Hex } from "viem";
import type { Sent } from "@/modules/chain/sent.ts";

// An approval of a form comes on top of what stands. Where the form stopped before its action, by a wallet that refused it or a page that
// was closed, it has been given already: what the form has sent since its last action tells how much of it.

type Approving = ApprovalCall | SharesApprovalCall;

const isApproving = (call: Call): call is Approving =>
  ["approve", "reset", "revoke", "approveShares"].includes(call.kind);

/** Who may draw on what: all of the call but the amount, which is its last word. */
const keyOf = (to: string, data: Hex): string => `${to} ${data.slice(0, -64)}`.toLowerCase();
const keyOfCall = (call: Approving): string => keyOf(call.address, dataOf(call));

const setsZero = ({ data }: Sent): boolean => /^0x095ea7b3[\da-f]{64}0{64}$/i.test(data);

/** What the approvals of a form have added since its last action, by who may draw on what. `sent`: the account's, newest first. */
export function approvedBefore(sent: readonly Sent[], topic: string): ReadonlyMap<string, bigint> {
  const given = new Map<string, bigint>();
  for (const one of sent) {
    if (one.topic !== topic || one.state !== "mined" || one.reverted) continue;
    if (one.adds === null && !setsZero(one)) break;
    const key = keyOf(one.to, one.data);
    given.set(key, (given.get(key) ?? 0n) + (one.adds ?? 0n));
  }
  return given;
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

type Adding = Extract<Approving, { adds?: bigint }> & { adds: bigint };
const isAdding = (call: Call): call is Adding =>
  (call.kind === "approve" || call.kind === "approveShares") && call.adds !== undefined;

const lowered = (call: Adding, by: bigint): Call => {
  const adds = call.adds - by;
  return call.kind === "approve"
    ? { ...call, adds, args: [call.args[0], call.args[1] - by] }
    : { ...call, adds, args: [call.args[0], call.args[1], call.args[2] - by] };
};

/**
 * The calls of a form without what has been given before; what is left after them goes back to what stood before that. Of a write that only
 * approves nothing is left out: what it was given for may have been signed since.
 */
export function withoutGiven(calls: Call[], given: ReadonlyMap<string, bigint>): Call[] {
  if (given.size === 0 || calls.every(isApproving)) return calls;
  // No more than stands now: others may have drawn on it, or the account has taken it back.
  const before = (call: Approving, stands: bigint): bigint => least(given.get(keyOfCall(call)) ?? 0n, stands);
  const beforeAdding = (call: Adding): bigint => before(call, (call.args.at(-1) as bigint) - call.adds);
  const adding = calls.filter(isAdding);
  const done = new Set(adding.filter((call) => beforeAdding(call) >= call.adds).map(keyOfCall));
  return calls.flatMap((call): Call[] => {
    if (!isApproving(call)) return [call];
    if (call.kind === "revoke") return call.restores ? [{ ...call, spare: before(call, call.args[1]) }] : [call];
    if (done.has(keyOfCall(call))) return [];
    return [isAdding(call) ? lowered(call, beforeAdding(call)) : call];
  });
}

/** Whether two writes do the same, whatever they approve for it. */
export const actionsOf = (calls: readonly Call[]): string => {
  const actions = calls.filter((call) => !isApproving(call));
  return (actions.length > 0 ? actions : calls).map((call) => `${call.address}${dataOf(call)}`).join();
};
