import type { OrderKind } from "@weir/sdk/orders/orderKinds";
import { type OrderPlace, readOrderBytes, type SharedOrder } from "@weir/sdk/orders/orderText";
import { peerOffersAbi } from "@weir/sdk/peerAbi";
import { type Address, getAbiItem, hexToBytes, parseEventLogs, type RpcLog, toEventSelector } from "viem";
import { flatMapInSlices } from "@/lib/inSlices.ts";
import { type Listed, offerOf } from "./listed.ts";
import { placedOrder } from "./placedOrder.ts";

export type OrdersOf<Kind extends OrderKind> = Extract<SharedOrder, { kind: Kind }>;

/** Whether an order is of one of these kinds. */
export const isOfKind =
  <Kind extends OrderKind>(kinds: readonly Kind[]) =>
  (shared: SharedOrder): shared is OrdersOf<Kind> =>
    (kinds as readonly OrderKind[]).includes(shared.kind);

const EVENTS = ["Placed", "Published"] as const;

/** The selectors of the events that tell of orders. */
export const orderEvents = EVENTS.map((name) => toEventSelector(getAbiItem({ abi: peerOffersAbi, name })));

/** What makers placed in a contract of offers, and what anyone published there, newest first. Both contracts have these events. */
export function ordersInLog<Kind extends OrderKind>(
  logs: RpcLog[],
  kinds: readonly Kind[],
  contract: Address,
  place: OrderPlace,
): Promise<Listed<OrdersOf<Kind>>[]> {
  return flatMapInSlices(logs.toReversed(), (one): Listed<OrdersOf<Kind>>[] => {
    const [log] = parseEventLogs({ abi: peerOffersAbi, eventName: [...EVENTS], logs: [one] });
    if (!log) return [];
    if (log.eventName === "Placed") {
      const placed = placedOrder(kinds, log.args.order, place.chainId, contract);
      return placed ? [offerOf(placed, "placed")] : [];
    }
    const { order } = readOrderBytes(hexToBytes(log.args.data), place);
    return order && isOfKind(kinds)(order) ? [offerOf(order, "published")] : [];
  });
}

/** Each order once, in this order. One with terms tells more than the same without. */
export function distinctOffers<Order extends SharedOrder>(all: readonly Listed<Order>[]): Listed<Order>[] {
  const seen = new Map<string, Listed<Order>>();
  for (const offer of all) {
    const known = seen.get(offer.hash);
    if (!known || (!known.shared.terms && offer.shared.terms)) seen.set(offer.hash, offer);
  }
  return [...seen.values()];
}
