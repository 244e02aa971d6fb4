import { BaseError, ContractFunctionRevertedError, type Hex, isHex } from "viem";

/** The data that a contract reverted with, in what viem throws; undefined: none, or an empty one. */
export function revertDataIn(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined;
  let found: Hex | undefined;
  error.walk((cause) => {
    if (cause instanceof ContractFunctionRevertedError && isHex(cause.raw)) found = cause.raw;
    if (typeof cause === "object" && cause !== null && "data" in cause && isHex(cause.data)) found ??= cause.data;
    return false;
  });
  return found === "0x" ? undefined : found;
}
