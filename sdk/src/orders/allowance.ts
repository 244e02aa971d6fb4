import type { Address, TypedDataDefinition } from "viem";
import { domainOf } from "./domain.ts";

/** The arguments of `approveBySig`: what `owner` signs to let `spender` move its supply shares of a reserve. */
export type Allowance = {
  owner: Address;
  spender: Address;
  /** the reserve */
  id: bigint;
  /** Supply shares; the largest uint256 is never used up. */
  amount: bigint;
  nonce: bigint;
  /** The signature can be used up to this second. */
  deadline: bigint;
};

export const allowanceTypes = {
  Allowance: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "id", type: "uint256" },
    { name: "amount", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** The typed data of an allowance, as viem's `signTypedData` takes it. */
export const allowanceData = (
  chainId: number,
  core: Address,
  message: Allowance,
): TypedDataDefinition<typeof allowanceTypes, "Allowance"> => ({
  domain: domainOf(chainId, core),
  types: allowanceTypes,
  primaryType: "Allowance",
  message,
});
