import { type Call, contractOf } from "@weir/sdk/actions/call";
import { type Address, BaseError, type Client, ContractFunctionZeroDataError } from "viem";
import { getCode, simulateContract } from "viem/actions";

const returnedNothing = (error: unknown): boolean =>
  error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionZeroDataError) !== null;

/**
 * Tries the call on the newest state, or after the block that is given. A token whose approve() returns nothing, as the
 * oldest do, has approved.
 * @throws what the chain would revert with
 */
export async function simulateCall(client: Client, call: Call, account: Address, blockNumber?: bigint): Promise<void> {
  const at = blockNumber === undefined ? {} : { blockNumber };
  let result: unknown;
  try {
    ({ result } = await simulateContract(client, { ...contractOf(call), account, ...at }));
  } catch (error) {
    if (call.functionName !== "approve" || !returnedNothing(error)) throw error;
    // An address without code returns nothing too.
    if (await getCode(client, { address: call.address, ...at })) return;
    throw error;
  }
  if (call.functionName === "approve" && result === false) {
    throw new Error("execution reverted: the token does not approve");
  }
}
