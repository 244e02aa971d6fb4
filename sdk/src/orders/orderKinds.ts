import { type Address, type Hex, hashTypedData, type TypedData, type TypedDataDefinition } from "viem";
import { type ClaimSale, saleTypes } from "./claimSale.ts";
import { type Ad, adTypes } from "./dealAd.ts";
import { type Agreement, type Appointment, agreementTypes, appointmentTypes } from "./dealConsent.ts";
import { type PeerName, peerDomainOf } from "./domain.ts";
import { type LoanOffer, offerTypes } from "./loanOffer.ts";
import { type SwapOrder, swapTypes } from "./swapOrder.ts";

/** What one person signs for another, by its kind. */
export type OrderOf = {
  swap: SwapOrder;
  ad: Ad;
  agreement: Agreement;
  appointment: Appointment;
  offer: LoanOffer;
  sale: ClaimSale;
};
export type OrderKind = keyof OrderOf;

export type OrderField = { name: string; type: "address" | "uint256" | "bytes32" | "bool" };

/** A kind with its order. */
export type KnownOrder = { [kind in OrderKind]: { kind: kind; order: OrderOf[kind] } }[OrderKind];

/** `code`: the kind's number in a text; it is never given to another. */
export const orderKinds: {
  [kind in OrderKind]: { code: number; contract: PeerName; primaryType: string; fields: readonly OrderField[] };
} = {
  swap: { code: 1, contract: "PeerDesk", primaryType: "SwapOrder", fields: swapTypes.SwapOrder },
  ad: { code: 2, contract: "PeerDesk", primaryType: "Ad", fields: adTypes.Ad },
  agreement: { code: 3, contract: "PeerDesk", primaryType: "Agreement", fields: agreementTypes.Agreement },
  appointment: { code: 4, contract: "PeerDesk", primaryType: "Appointment", fields: appointmentTypes.Appointment },
  offer: { code: 5, contract: "PeerLoans", primaryType: "LoanOffer", fields: offerTypes.LoanOffer },
  sale: { code: 6, contract: "PeerLoans", primaryType: "ClaimSale", fields: saleTypes.ClaimSale },
};

/** The typed data of any kind, as viem's `signTypedData` takes it. */
export const typedDataOf = (chainId: number, contract: Address, { kind, order }: KnownOrder): TypedDataDefinition => {
  const { contract: name, primaryType, fields } = orderKinds[kind];
  return {
    domain: peerDomainOf(name, chainId, contract),
    types: { [primaryType]: fields } as TypedData,
    primaryType,
    message: order as unknown as Record<string, unknown>,
  };
};

/** What is signed: the digest of EIP-712, which is also the order's hash. */
export const orderHash = (chainId: number, contract: Address, known: KnownOrder): Hex =>
  hashTypedData(typedDataOf(chainId, contract, known));
