import { type Address, zeroAddress } from "viem";

/** Whether an order names no account here: anyone may take it, or nobody arbitrates. */
export const isNobody = (account: Address): boolean => account === zeroAddress;
