import type { ContractFunctionParameters } from "viem";
import type { Call } from "./plan.ts";

/** A Call is one of many shapes, which viem's inference cannot follow; plan.ts and its tests hold them to the ABI. */
export const contractOf = ({ abi, address, functionName, args }: Call): ContractFunctionParameters =>
  ({ abi, address, functionName, args }) as unknown as ContractFunctionParameters;
