import { orderHash } from "@weir/sdk/orders/orderKinds";
import type { SharedOrder } from "@weir/sdk/orders/orderText";
import type { Hex } from "viem";

/** How an offer came here: put on the chain by its maker, published there by anyone, kept by an indexer, or opened from a link. */
type Via = "placed" | "published" | "book" | "link";

/** An order as a page lists it. */
export type Listed<Order extends SharedOrder> = { shared: Order; hash: Hex; via: Via };

export const offerOf = <Order extends SharedOrder>(shared: Order, via: Via): Listed<Order> => ({
  shared,
  hash: orderHash(shared.chainId, shared.contract, shared),
  via,
});
