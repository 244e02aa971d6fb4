import { approveCall, type Call, resetCall, revokeCall } from "@weir/sdk/actions/call";
import { approveSharesCall } from "@weir/sdk/actions/permissions";
import { toSharesUp } from "@weir/sdk/math/shares";
import { MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";

// Approvals before a call of a contract of offers. What stands already stays as it is: it may be what the account's own offers draw on.

/** Who draws, and the core whose reserves are sources. */
export type Drawing = { spender: Address; core: Address };

/** What stands of a wallet's token: token units, and whether the token wants zero before another allowance, as USDT does. */
export type Standing = { allowed: bigint; refusesChange: boolean };

/** Where a part comes from: the wallet, or lent shares of a reserve, of which `allowed` may be moved now. */
export type Part =
  | ({ from: "wallet"; token: Address; amount: bigint } & Standing)
  | { from: "shares"; reserve: Pick<ReserveSnapshot, "id" | "totals">; amount: bigint; allowed: bigint };

export const sourceOf = (part: Part): bigint => (part.from === "shares" ? part.reserve.id : 0n);

/** Supply shares that bring `amount` token units now, rounded up as the contract does. */
export const sharesFor = ({ totals }: Pick<ReserveSnapshot, "totals">, amount: bigint): bigint =>
  toSharesUp(amount, totals.supplyAssets, totals.supplyShares);

/** Lets the contract draw the part once, in addition to what it may draw already: what that is then, freshApprovals() finds out. */
export function approvalOf({ spender, core }: Drawing, part: Part): Call[] {
  const { amount, allowed } = part;
  if (amount === 0n || allowed === MAX_UINT256) return [];
  if (part.from === "wallet") {
    const first = part.refusesChange && allowed > 0n ? [resetCall(spender, part.token)] : [];
    return [...first, { ...approveCall(spender, part.token, allowed + amount, amount), adds: amount }];
  }
  const adds = sharesFor(part.reserve, amount);
  return [{ ...approveSharesCall(core, spender, part.reserve.id, allowed + adds), adds }];
}

/**
 * Brings an allowance of which a little is left back to what stood before. Where the token wants zero in between, the little is left: else
 * a wallet that stops half-way would leave the account's own offers without any.
 */
export function restoreCalls(spender: Address, token: Address, { allowed, refusesChange }: Standing): Call[] {
  if (refusesChange && allowed > 0n) return [];
  return [{ ...revokeCall(spender, token), args: [spender, allowed], restores: true }];
}
