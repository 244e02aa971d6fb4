import { zeroAddress, zeroHash } from "viem";
import { type OrderFields, sameAddress } from "./orderFields.ts";

/** What a maker has to say of every order. `now`: the chain's time, seconds; `lasts`: seconds from now until the expiry. */
export type NewOrder = Pick<OrderFields, "maker" | "epoch"> &
  Partial<Pick<OrderFields, "taker" | "group" | "start">> & { now: bigint; lasts?: bigint | undefined };

/** The first fields of a new order: open to anyone, at once, with a budget of its own, until `lasts` seconds from now. */
export const newOrderFields = (given: NewOrder, lasts: bigint): OrderFields => ({
  maker: given.maker,
  taker: given.taker ?? zeroAddress,
  epoch: given.epoch,
  group: given.group ?? zeroHash,
  start: given.start ?? 0n,
  expiry: given.now + (given.lasts ?? lasts),
});

/** Why a field cannot stand as it is. `least` and `most` come with the bound that is broken. */
export type FlawReason =
  | "missing"
  | "belowLeast"
  | "aboveMost"
  | "expired"
  | "endsBeforeStart"
  | "takerIsMaker"
  | "sameToken"
  | "takerNeeded"
  | "arbiterIsParty"
  | "backupIsArbiter"
  | "backupIsParty"
  | "arbiterNeeded"
  | "autoReleaseNeeded"
  | "notTogether";

/** One field of an order with the reason against it. `bound`: in the field's own unit, for "belowLeast" and "aboveMost". */
export type Flaw<field extends string = string> = { field: field; reason: FlawReason; bound?: bigint };

/** A flaw if the value is outside of the bounds. */
export const outside = <const field extends string>(
  field: field,
  value: bigint,
  least: bigint,
  most: bigint,
): Flaw<field>[] => {
  if (value < least) return [{ field, reason: least === 1n ? "missing" : "belowLeast", bound: least }];
  return value > most ? [{ field, reason: "aboveMost", bound: most }] : [];
};

/** What is wrong with the fields that every order begins with, at `now` in seconds. */
export const fieldFlaws = (order: OrderFields, now: bigint): Flaw<keyof OrderFields>[] => [
  ...(sameAddress(order.maker, zeroAddress) ? [{ field: "maker", reason: "missing" } as const] : []),
  ...(sameAddress(order.maker, order.taker) ? [{ field: "taker", reason: "takerIsMaker" } as const] : []),
  ...(order.expiry < now
    ? [{ field: "expiry", reason: "expired" } as const]
    : order.expiry < order.start
      ? [{ field: "expiry", reason: "endsBeforeStart" } as const]
      : []),
];
