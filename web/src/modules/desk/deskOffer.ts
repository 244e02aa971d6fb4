import type { SharedOrder } from "@weir/sdk/orders/orderText";
import type { Address } from "viem";
import type { Listed } from "@/modules/offers/listed.ts";

/** A swap or an ad, as the desk lists and takes it. */
export type DeskOrder = Extract<SharedOrder, { kind: "swap" | "ad" }>;

export type Offer = Listed<DeskOrder>;

export const isDeskOrder = (shared: SharedOrder): shared is DeskOrder => shared.kind === "swap" || shared.kind === "ad";

/** The tokens that an offer is about. */
export const tokensIn = ({ kind, order }: Pick<DeskOrder, "kind" | "order">): Address[] =>
  kind === "swap"
    ? [(order as { sell: Address }).sell, (order as { buy: Address }).buy]
    : [(order as { token: Address }).token];
