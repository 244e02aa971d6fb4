import type { Address, Client } from "viem";
import type { ApprovalCall } from "../actions/call.ts";
import { readError } from "../errors/readError.ts";
import { simulateCall } from "./simulateCall.ts";

/**
 * Whether the token of an approval refuses to replace an allowance, as USDT does; by `eth_call`.
 * @throws what the node throws
 */
export const refusesChange = async (
  client: Client,
  { call, account }: { call: ApprovalCall; account: Address },
): Promise<boolean> => {
  try {
    await simulateCall(client, { call, account });
    return false;
  } catch (error) {
    if (readError(error, "simulating").by === "contract") return true;
    throw error;
  }
};
