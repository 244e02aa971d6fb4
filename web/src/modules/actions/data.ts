import { type EncodeFunctionDataParameters, encodeFunctionData, type Hex } from "viem";
import type { Call } from "./plan.ts";

/** The call as the chain gets it. */
export const dataOf = ({ abi, functionName, args }: Call): Hex =>
  // A Call is one of many shapes, which viem's inference cannot follow; plan.ts and its tests hold them to the ABI.
  encodeFunctionData({ abi, functionName, args } as unknown as EncodeFunctionDataParameters);
