"use client";
import { useQuery } from "@tanstack/react-query";
import { approveCall } from "@weir/sdk/actions/call";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { causeOf } from "@/modules/errors/explain.ts";
import { simulateCall } from "../simulateCall.ts";

/**
 * Whether the token takes no new allowance in place of the one that is there, as USDT does. undefined: not known yet.
 * Asked of the token itself, and only where an allowance is there that another may have to replace.
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
        await simulateCall(client!, approveCall(core, token, allowance + 1n, 0n), account);
        return false;
      } catch (error) {
        if (causeOf(error, {}, "simulating").by === "contract") return true;
        throw error;
      }
    },
  });
  // Where nobody answers, the trial of the approval itself will tell.
  return asks && !isError ? data : false;
}
