import type { Address, ContractFunctionArgs } from "viem";
import { peerDeskAbi } from "../peerAbi.ts";
import type { DeskCall, DeskFunction } from "./call.ts";

/** A call of PeerDesk, whose arguments are those of its ABI. */
export const deskCall = <name extends DeskFunction>(
  desk: Address,
  functionName: name,
  args: ContractFunctionArgs<typeof peerDeskAbi, "nonpayable", name>,
): DeskCall => ({
  kind: "desk",
  abi: peerDeskAbi,
  address: desk,
  functionName,
  // Arguments are a tuple for each name, which the compiler does not see of all names.
  args: args as readonly unknown[],
});
