import { type Call, contractOf } from "@weir/sdk/actions/call";
import { type Address, BaseError, type Client, ContractFunctionZeroDataError } from "viem";
import { getCode, simulateContract } from "viem/actions";

const returnedNothing = (error: unknown): boolean =>
  error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionZeroDataError) !== null;

/**
 * Simulates the call on the newest state, or on the given block's. An approve() without return value, as in the oldest
 * tokens, counts as success.
 * @throws the revert's error
 */
export async function simulateCall(client: Client, call: Call, account: Address, blockNumber?: bigint): Promise<void> {
  const at = blockNumber === undefined ? {} : { blockNumber };
  let result: unknown;
  try {
    ({ result } = await simulateContract(client, { ...contractOf(call), account, ...at }));
  } catch (error) {
    if (call.functionName !== "approve" || !returnedNothing(error)) throw error;
    // An address without code also returns nothing.
    if (await getCode(client, { address: call.address, ...at })) return;
    throw error;
  }
  if (call.functionName === "approve" && result === false) {
    throw new Error("execution reverted: the token does not approve");
  }
}
