import { sellerOf } from "@weir/sdk/orders/dealAd";
import { dealEndings } from "@weir/sdk/orders/dealPayout";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, getAddress, type Hex, isAddressEqual, parseEventLogs, type RpcLog } from "viem";
import type { AccountDeals, DealEvent, OpenedDeal } from "./deal.ts";

/** The deals that were opened, newest first. */
export const openedIn = (logs: RpcLog[]): OpenedDeal[] =>
  parseEventLogs({ abi: peerDeskAbi, eventName: "Opened", logs })
    .map(({ args: { id, taker, ad, amount, number } }) => ({ id, deal: { ad, taker, amount, number } }))
    .toReversed();

/** Of whom an account is the watcher: of those it was before this log, and of those who made it theirs in it, and not another. */
const watchedSellers = (logs: RpcLog[], account: Address, before: readonly Address[]): Address[] => {
  const sellers = new Set(before.map((one) => getAddress(one)));
  for (const { args } of parseEventLogs({ abi: peerDeskAbi, eventName: "WatcherSet", logs })) {
    if (isAddressEqual(args.watcher, account)) sellers.add(getAddress(args.seller));
    else sellers.delete(getAddress(args.seller));
  }
  return [...sellers];
};

/**
 * Those that an account has a part in: as a party, an arbiter or a backup of the ad, or an arbiter that both appointed; and those whose
 * seller it watches for, while they run.
 * @param before sellers it watched for before this log
 */
export function dealsInLog(logs: RpcLog[], account: Address, before: readonly Address[]): AccountDeals {
  const appointed = new Set(
    parseEventLogs({ abi: peerDeskAbi, eventName: "Appointed", logs }).flatMap(({ args }) =>
      isAddressEqual(args.arbiter, account) ? [args.id] : [],
    ),
  );
  const sellers = watchedSellers(logs, account, before);
  const closed = new Set(parseEventLogs({ abi: peerDeskAbi, eventName: "Closed", logs }).map(({ args }) => args.id));
  const opened = openedIn(logs);
  return {
    own: opened.filter(
      ({ id, deal: { ad, taker } }) =>
        appointed.has(id) || [ad.maker, taker, ad.arbiter, ad.backup].some((who) => isAddressEqual(who, account)),
    ),
    watched: opened.filter(
      ({ id, deal }) => !closed.has(id) && sellers.some((one) => isAddressEqual(one, sellerOf(deal))),
    ),
  };
}

/** An event, whose time only its block tells. */
type LoggedEvent = Omit<DealEvent, "at"> & { block: bigint };

/** What happened in one deal, in order. */
export function eventsOfDeal(logs: RpcLog[], deal: Hex): LoggedEvent[] {
  const about = logs.filter(({ topics }) => topics[1]?.toLowerCase() === deal.toLowerCase());
  return parseEventLogs({ abi: peerDeskAbi, logs: about }).flatMap((log): LoggedEvent[] => {
    const base = { hash: log.transactionHash, block: log.blockNumber };
    switch (log.eventName) {
      case "Opened":
      case "Confirmed":
      case "Paid":
      case "Disputed":
      case "Appointed":
        return [{ ...base, name: log.eventName }];
      case "Ruled":
        return [{ ...base, name: log.eventName, buyerBps: log.args.buyerBps }];
      case "Closed": {
        const { ending, toBuyer, toSeller, fee, feeTo } = log.args;
        const closed = { ending: dealEndings[ending]!, toBuyer, toSeller, fee, feeTo };
        return [{ ...base, name: log.eventName, closed }];
      }
      default:
        return [];
    }
  });
}
