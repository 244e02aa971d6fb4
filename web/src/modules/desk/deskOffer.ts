import type { Address } from "viem";
import type { Listed } from "@/modules/offers/listed.ts";
import { isOfKind, type OrdersOf } from "@/modules/offers/ordersInLog.ts";

export const DESK_KINDS = ["swap", "ad"] as const;

/** A swap or an ad, as the desk lists and takes it. */
export type DeskOrder = OrdersOf<(typeof DESK_KINDS)[number]>;

export type Offer = Listed<DeskOrder>;

export const isDeskOrder = isOfKind(DESK_KINDS);

/** The tokens that an offer is about. */
export const tokensIn = ({ kind, order }: Pick<DeskOrder, "kind" | "order">): Address[] =>
  kind === "swap"
    ? [(order as { sell: Address }).sell, (order as { buy: Address }).buy]
    : [(order as { token: Address }).token];
