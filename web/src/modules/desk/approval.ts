import { approveCall, type Call, resetCall } from "@weir/sdk/actions/call";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import type { Purse } from "./hooks/usePurse.ts";

/**
 * Lets the desk pull `needed` token units in addition to what it may pull already, which the account's other offers draw on. An old
 * allowance first becomes zero, because some tokens require that.
 */
export function approvals(desk: Address, token: Address, needed: bigint, { allowance }: Purse): Call[] {
  if (needed === 0n || allowance === MAX_UINT256) return [];
  const approve = approveCall(desk, token, allowance + needed, needed);
  return allowance > 0n ? [resetCall(desk, token), approve] : [approve];
}
