import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealEnding, DealProgress } from "@weir/sdk/orders/dealPayout";
import { dealRolesOf } from "@weir/sdk/orders/dealTurn";
import type { Address, Hex } from "viem";

/** Deals of a page of an account's list, its own and those that it watches. */
export const DEALS_OF_PAGE = 100;

/** A deal as it was opened. */
export type OpenedDeal = { id: Hex; deal: Deal };

/** Deals that an account has a part in, and those of sellers it watches for; each newest first. */
export type AccountDeals = { own: OpenedDeal[]; watched: OpenedDeal[] };

/** Each deal once. Those that are only watched come last: anyone can make anyone their watcher, and so fill a list. */
export function distinctDeals(logged: AccountDeals, kept: AccountDeals | undefined): OpenedDeal[] {
  const all = [...logged.own, ...(kept?.own ?? []), ...logged.watched, ...(kept?.watched ?? [])];
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

/** A deal as it is now, with who may dispute for its seller. */
export type DealNow = OpenedDeal & { progress: DealProgress; watcher: Address };

/** Whether an account has a part in a deal. Of one that is over, a watcher has none. */
export const concerns = ({ deal, progress, watcher }: DealNow, account: Address): boolean =>
  dealRolesOf(deal, progress, account, progress.stage === "closed" ? undefined : watcher).length > 1;

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
export type WholeDeal = DealNow & { events: DealEvent[] };
