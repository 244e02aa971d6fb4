import { type Address, type TypedDataDefinition, zeroAddress } from "viem";
import { mulDivUp } from "../math/wad.ts";
import { peerDomainOf } from "./domain.ts";
import { BPS, type OrderFields, orderFields, sameAddress } from "./orderFields.ts";

/** An offer to sell the claim of a loan: a lender's way out before maturity. */
export type ClaimSale = OrderFields & {
  /** Of the loan. */
  id: bigint;
  /** Basis points of what is due at the sale. */
  price: bigint;
  /** Token units; no sale if less is still lent. */
  minPrincipal: bigint;
};

export const saleTypes = {
  ClaimSale: [
    ...orderFields,
    { name: "id", type: "uint256" },
    { name: "price", type: "uint256" },
    { name: "minPrincipal", type: "uint256" },
  ],
} as const;

/** The typed data of a sale, as viem's `signTypedData` takes it. */
export const saleData = (
  chainId: number,
  loans: Address,
  message: ClaimSale,
): TypedDataDefinition<typeof saleTypes, "ClaimSale"> => ({
  domain: peerDomainOf("PeerLoans", chainId, loans),
  types: saleTypes,
  primaryType: "ClaimSale",
  message,
});

/** What a claim costs whose loan has `due` to pay, token units of the loan token, rounded up. */
export const claimPrice = (due: bigint, { price }: Pick<ClaimSale, "price">): bigint => mulDivUp(due, price, BPS);

/** Whether the claim still is the maker's to sell, `owner` as `ownerOf` of the claim tells. */
export const isSellers = ({ maker }: Pick<ClaimSale, "maker">, owner: Address): boolean =>
  !sameAddress(owner, zeroAddress) && sameAddress(owner, maker);
