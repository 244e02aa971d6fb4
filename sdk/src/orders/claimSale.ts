import { type Address, type TypedDataDefinition, zeroAddress } from "viem";
import { mulDivUp } from "../math/wad.ts";
import { peerDomainOf } from "./domain.ts";
import {
  BPS,
  DAY,
  type Flaw,
  fieldFlaws,
  type NewOrder,
  newOrderFields,
  type OrderFields,
  orderFields,
  outside,
  sameAddress,
} from "./orderFields.ts";

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

export type NewSale = NewOrder & Pick<ClaimSale, "id" | "price" | "minPrincipal">;

/** An offer to sell a claim: to anyone, for three days, unless said otherwise. */
export const newSale = (given: NewSale): ClaimSale => ({
  ...newOrderFields(given, 3n * DAY),
  id: given.id,
  price: given.price,
  minPrincipal: given.minPrincipal,
});

/** Nobody pays ten times what is due. */
const MOST = 10n * BPS;

/** What is wrong with a sale's fields before anyone signs it, at `now` in seconds; empty: nothing. */
export const saleFlaws = (sale: ClaimSale, now: bigint): Flaw<keyof ClaimSale>[] => [
  ...fieldFlaws(sale, now),
  ...outside("id", sale.id, 1n, 2n ** 256n - 1n),
  ...outside("price", sale.price, 1n, MOST),
  ...outside("minPrincipal", sale.minPrincipal, 1n, 2n ** 128n - 1n),
];

/** What a claim costs whose loan has `due` to pay, token units of the loan token, rounded up. */
export const claimPrice = (due: bigint, { price }: Pick<ClaimSale, "price">): bigint => mulDivUp(due, price, BPS);

/** Whether the claim still is the maker's to sell, `owner` as `ownerOf` of the claim tells. */
export const isSellers = ({ maker }: Pick<ClaimSale, "maker">, owner: Address): boolean =>
  !sameAddress(owner, zeroAddress) && sameAddress(owner, maker);
