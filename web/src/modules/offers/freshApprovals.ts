import type { Call } from "@weir/sdk/actions/call";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { type Approving, allowanceOf, amountOf, withAmount } from "./approving.ts";

// An approval for an offer comes on top of what stands. What stands changes between planning and signing: another browser takes a part of
// one of the account's offers, or another tab approves for one. What changes between signing and mining cannot be known here: ERC-20 has
// no approval that adds.

/** The allowance that a call sets, as it stands now: token units, or supply shares. */
export type ReadAllowance = (call: Approving) => Promise<bigint>;

const without = (stands: bigint, spare: bigint): bigint => (stands > spare ? stands - spare : 0n);
const sum = (stands: bigint, adds: bigint): bigint => (stands > MAX_UINT256 - adds ? MAX_UINT256 : stands + adds);

/**
 * Brings the approvals of one write up to date, each before it is signed. It keeps what stood before them from step to step, and over an
 * interruption: one for each write.
 */
export function freshApprovals(read: ReadAllowance): (call: Call) => Promise<Call> {
  /** What stood before the first of the write's approvals of it. */
  const stood = new Map<string, bigint>();
  const resets = new Set<string>();
  return async (call) => {
    switch (call.kind) {
      case "reset":
        stood.set(allowanceOf(call), await read(call));
        resets.add(allowanceOf(call));
        return call;
      case "approve":
      case "approveShares": {
        if (call.adds === undefined) return call;
        const key = allowanceOf(call);
        const before = resets.has(key) ? stood.get(key)! : await read(call);
        stood.set(key, before);
        return withAmount(call, sum(before, call.adds));
      }
      case "revoke":
        return call.restores
          ? withAmount(call, without(stood.get(allowanceOf(call)) ?? amountOf(call), call.spare ?? 0n))
          : call;
      default:
        return call;
    }
  };
}
