import { orderHash } from "@weir/sdk/orders/orderKinds";
import type { SharedOrder } from "@weir/sdk/orders/orderText";
import type { Hex } from "viem";

/** An offer to lend or to borrow, or a sale of a claim. */
export type LoanOrder = Extract<SharedOrder, { kind: "offer" | "sale" }>;

/** How it came here: put on the chain by its maker, published there by anyone, kept by an indexer, or opened from a link. */
export type OfferVia = "placed" | "published" | "book" | "link";

export type Offer = { shared: LoanOrder; hash: Hex; via: OfferVia };

export const isLoanOrder = (shared: SharedOrder): shared is LoanOrder =>
  shared.kind === "offer" || shared.kind === "sale";

export const offerOf = (shared: LoanOrder, via: OfferVia): Offer => ({
  shared,
  hash: orderHash(shared.chainId, shared.contract, shared),
  via,
});
