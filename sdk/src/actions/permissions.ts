import type { Address } from "viem";
import { lendingPoolsAbi } from "../abi.ts";
import type { PermissionCall, SharesApprovalCall } from "./call.ts";

/** The latest time of the core's 40 bits, seconds: a right until then has no end. */
export const FOREVER = 2 ** 40 - 1;

/**
 * Grants an operator these rights of the sender, and takes away all others that the operator has.
 * @param rights sum of RIGHTS of `orders/authorization`; 0: none
 * @param expiry seconds; the rights hold through that second
 */
export const authorizeCall = (core: Address, operator: Address, rights: number, expiry: number): PermissionCall => ({
  kind: "setAuthorization",
  abi: lendingPoolsAbi,
  address: core,
  functionName: "setAuthorization",
  args: [operator, rights, expiry],
});

/** Takes every right from an operator, that of an ERC-6909 operator included. */
export const unauthorizeCall = (core: Address, operator: Address): PermissionCall =>
  authorizeCall(core, operator, 0, 0);

/**
 * Lets a spender move supply shares of the sender in one reserve (`approve` of ERC-6909); replaces the amount before.
 * @param shares supply shares; 0: none; the largest uint256 is never used up
 */
export const approveSharesCall = (
  core: Address,
  spender: Address,
  reserveId: bigint,
  shares: bigint,
): SharesApprovalCall => ({
  kind: "approveShares",
  abi: lendingPoolsAbi,
  address: core,
  functionName: "approve",
  args: [spender, reserveId, shares],
});
