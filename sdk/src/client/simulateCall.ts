import { type Address, BaseError, type Client, ContractFunctionZeroDataError } from "viem";
import { getCode, simulateContract } from "viem/actions";
import { type Call, contractOf } from "../actions/call.ts";

export type SimulateCallParameters = {
  call: Call;
  /** The sender. */
  account: Address;
  /** The newest state by default; else the state after this block. */
  blockNumber?: bigint | undefined;
};

const returnedNothing = (error: unknown): boolean =>
  error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionZeroDataError) !== null;

/**
 * Executes one call by `eth_call`; nothing is sent. An `approve` that returns no data, as older tokens' do, has succeeded.
 * @throws what the call would revert with, or what the node throws
 */
export const simulateCall = async (
  client: Client,
  { call, account, blockNumber }: SimulateCallParameters,
): Promise<void> => {
  const at = blockNumber === undefined ? {} : { blockNumber };
  let result: unknown;
  try {
    ({ result } = await simulateContract(client, { ...contractOf(call), account, ...at }));
  } catch (error) {
    if (call.functionName !== "approve" || !returnedNothing(error)) throw error;
    // An address without code returns no data either.
    if (await getCode(client, { address: call.address, ...at })) return;
    throw error;
  }
  if (call.functionName === "approve" && result === false) {
    throw new Error("execution reverted: the token does not approve");
  }
};
