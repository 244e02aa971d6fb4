import { orderHash } from "@weir/sdk/orders/orderKinds";
import { type OrderPlace, readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import type { Hex } from "viem";
import { flatMapInSlices } from "@/lib/inSlices.ts";

/** How an offer came here: put on the chain by its maker, published there by anyone, kept by an indexer, or opened from a link. */
type Via = "placed" | "published" | "book" | "link";

/** An order as a page lists it. */
export type Listed<Order extends SharedOrder> = { shared: Order; hash: Hex; via: Via };

export const offerOf = <Order extends SharedOrder>(shared: Order, via: Via): Listed<Order> => ({
  shared,
  hash: orderHash(shared.chainId, shared.contract, shared),
  via,
});

/** The orders of these texts that are of this place; a text that is none is left out. */
export const listTexts = (texts: readonly { text: string; via: Via }[], place: OrderPlace) =>
  flatMapInSlices(texts, ({ text, via }): Listed<SharedOrder>[] => {
    const { order } = readOrderText(text, place);
    return order ? [offerOf(order, via)] : [];
  });

/** The list, and the one that is open, which stays when the list loses it: who has taken all of it sees how that ended. */
export const withOpen = <One extends { hash: Hex }>(offers: readonly One[], open: One | null): readonly One[] =>
  open === null || offers.some(({ hash }) => hash === open.hash) ? offers : [...offers, open];
