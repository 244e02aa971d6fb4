import { approveCall, type Call, resetCall } from "@weir/sdk/actions/call";
import type { Address } from "viem";
import type { Purse } from "./hooks/usePurse.ts";

/**
 * What lets the desk pull `needed` token units: nothing where it may already, else the exact approval; an old allowance first becomes
 * zero, because some tokens require that.
 */
export function approvals(desk: Address, token: Address, needed: bigint, { allowance }: Purse): Call[] {
  if (allowance >= needed) return [];
  const approve = approveCall(desk, token, needed, needed);
  return allowance > 0n ? [resetCall(desk, token), approve] : [approve];
}
