import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealEnding, DealProgress } from "@weir/sdk/orders/dealPayout";
import type { Address, Hex } from "viem";

/** Deals of an account; no more are looked at. */
export const MOST_DEALS = 50;

/** A deal as it was opened. */
export type OpenedDeal = { id: Hex; deal: Deal };

/** The events of a deal, by what the indexer calls them. */
export const dealEvents = {
  opened: "Opened",
  confirmed: "Confirmed",
  paid: "Paid",
  disputed: "Disputed",
  appointed: "Appointed",
  ruled: "Ruled",
  closed: "Closed",
} as const;

/** One thing that happened in a deal. `at`: seconds. */
export type DealEvent = {
  name: (typeof dealEvents)[keyof typeof dealEvents];
  at: number;
  hash: Hex;
  /** Of `Ruled`: basis points to the buyer. */
  buyerBps?: bigint;
  /** Of `Closed`. */
  closed?: { ending: DealEnding; toBuyer: bigint; toSeller: bigint; fee: bigint; feeTo: Address };
};

/** A deal with all that happened in it. */
export type WholeDeal = OpenedDeal & { progress: DealProgress; events: DealEvent[]; watcher: Address };
