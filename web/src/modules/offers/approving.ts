import { type ApprovalCall, type Call, dataOf, type SharesApprovalCall } from "@weir/sdk/actions/call";
import type { Address, Hex } from "viem";

/** A call that sets an allowance: of a wallet's tokens, or of shares of a deposit. */
export type Approving = ApprovalCall | SharesApprovalCall;

/** One whose amount comes on top of what stands. */
export type Adding = Extract<Approving, { adds?: bigint }> & { adds: bigint };

export const isApproving = (call: Call): call is Approving =>
  ["approve", "reset", "revoke", "approveShares"].includes(call.kind);

export const isAdding = (call: Call): call is Adding =>
  (call.kind === "approve" || call.kind === "approveShares") && call.adds !== undefined;

/** Who may draw on what: all of a call's data but the amount, which is its last word. */
export const allowanceIn = (to: Address, data: Hex): string => `${to} ${data.slice(0, -64)}`.toLowerCase();
export const allowanceOf = (call: Approving): string => allowanceIn(call.address, dataOf(call));

/** What the call sets the allowance to: token units, or supply shares. */
export const amountOf = (call: Approving): bigint => (call.kind === "approveShares" ? call.args[2] : call.args[1]);

export const withAmount = <One extends Approving>(call: One, amount: bigint): One => ({
  ...call,
  args: [...call.args.slice(0, -1), amount],
});
