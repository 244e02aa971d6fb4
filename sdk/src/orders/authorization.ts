import type { Address, TypedDataDefinition } from "viem";
import { domainOf } from "./domain.ts";

/** What an operator may do for an account, as bits of `rights`. */
export const RIGHTS = { withdraw: 1, borrow: 2, manage: 4 } as const;

/** The arguments of `setAuthorizationBySig`: what `account` signs to let `operator` act for it. */
export type Authorization = {
  account: Address;
  operator: Address;
  /** Sum of RIGHTS. Rights that are not in it are taken away. */
  rights: number;
  /** The rights hold up to this second. */
  expiry: number;
  nonce: bigint;
  /** The signature can be used up to this second. */
  deadline: bigint;
};

export const authorizationTypes = {
  Authorization: [
    { name: "account", type: "address" },
    { name: "operator", type: "address" },
    { name: "rights", type: "uint8" },
    { name: "expiry", type: "uint40" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** The typed data of an authorization, as viem's `signTypedData` takes it. */
export const authorizationData = (
  chainId: number,
  core: Address,
  message: Authorization,
): TypedDataDefinition<typeof authorizationTypes, "Authorization"> => ({
  domain: domainOf(chainId, core),
  types: authorizationTypes,
  primaryType: "Authorization",
  message,
});
