import { orderHash } from "@weir/sdk/orders/orderKinds";
import type { SharedOrder } from "@weir/sdk/orders/orderText";
import type { Address, Hex } from "viem";

/** A swap or an ad, as the desk lists and takes it. */
export type DeskOrder = Extract<SharedOrder, { kind: "swap" | "ad" }>;

/** How an offer came here: put on the chain by its maker, published there by anyone, kept by an indexer, or opened from a link. */
export type OfferVia = "placed" | "published" | "book" | "link";

export type Offer = { shared: DeskOrder; hash: Hex; via: OfferVia };

export const isDeskOrder = (shared: SharedOrder): shared is DeskOrder => shared.kind === "swap" || shared.kind === "ad";

export const offerOf = (shared: DeskOrder, via: OfferVia): Offer => ({
  shared,
  hash: orderHash(shared.chainId, shared.contract, shared),
  via,
});

/** The tokens that an offer is about. */
export const tokensIn = ({ kind, order }: Pick<DeskOrder, "kind" | "order">): Address[] =>
  kind === "swap"
    ? [(order as { sell: Address }).sell, (order as { buy: Address }).buy]
    : [(order as { token: Address }).token];
