"use client";
import { useQuery } from "@tanstack/react-query";
import { approveCall } from "@weir/sdk/actions/call";
import { simulateCall } from "@weir/sdk/client/simulateCall";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { causeOf } from "@/modules/errors/explain.ts";

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
    queryFn: async () => {
      try {
        // Any amount other than zero and the current allowance; the call is simulated and never signed.
        await simulateCall(client!, { call: approveCall(core, token, allowance + 1n, 0n), account });
        return false;
      } catch (error) {
        if (causeOf(error, {}, "simulating").by === "contract") return true;
        throw error;
      }
    },
  });
  // Without an answer, the simulation of the approval will show it.
  return asks && !isError ? data : false;
}
