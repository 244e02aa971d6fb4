import type { Address, ContractFunctionArgs } from "viem";
import { peerLoansAbi } from "../peerAbi.ts";
import type { LoansCall, LoansFunction } from "./call.ts";

/** A call of PeerLoans, whose arguments are those of its ABI. */
export const loansCall = <name extends LoansFunction>(
  loans: Address,
  functionName: name,
  args: ContractFunctionArgs<typeof peerLoansAbi, "nonpayable" | "payable", name>,
): LoansCall => ({
  kind: "loans",
  abi: peerLoansAbi,
  address: loans,
  functionName,
  // Arguments are a tuple for each name, which the compiler does not see of all names.
  args: args as readonly unknown[],
});
