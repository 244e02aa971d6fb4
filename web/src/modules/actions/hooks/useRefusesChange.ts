"use client";
import { useQuery } from "@tanstack/react-query";
import { approveCall } from "@weir/sdk/actions/call";
import { refusesChange } from "@weir/sdk/client/refusesChange";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { useClient } from "wagmi";

/**
 * Whether the token rejects a change of a non-zero allowance, as USDT does. undefined: not known yet. Queries the token
 * itself, and only if there is an allowance that may have to be replaced.
 */
export function useRefusesChange(
  core: Address,
  account: Address,
  { info: { token }, allowance }: { info: { token: Address }; allowance: bigint },
): boolean | undefined {
  const client = useClient();
  const asks = allowance > 0n && allowance !== MAX_UINT256;
  const { data, isError } = useQuery({
    queryKey: ["refusesChange", token, account, allowance.toString()],
    enabled: asks,
    // Any amount other than zero and the current allowance; the call is simulated and never signed.
    queryFn: () => refusesChange(client!, { call: approveCall(core, token, allowance + 1n, 0n), account }),
  });
  // Without an answer, the simulation of the approval will show it.
  return asks && !isError ? data : false;
}
