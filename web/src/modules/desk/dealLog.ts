import { dealEndings } from "@weir/sdk/orders/dealPayout";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, type Hex, isAddressEqual, parseEventLogs, type RpcLog } from "viem";
import type { DealEvent, OpenedDeal } from "./deal.ts";

/** The deals that were opened, newest first. */
export const openedIn = (logs: RpcLog[]): OpenedDeal[] =>
  parseEventLogs({ abi: peerDeskAbi, eventName: "Opened", logs })
    .map(({ args: { id, taker, ad, amount, number } }) => ({ id, deal: { ad, taker, amount, number } }))
    .toReversed();

/** Those that an account has a part in: as a party, an arbiter or a backup of the ad, or an arbiter that both appointed. */
export function dealsInLog(logs: RpcLog[], account: Address): OpenedDeal[] {
  const appointed = new Set(
    parseEventLogs({ abi: peerDeskAbi, eventName: "Appointed", logs }).flatMap(({ args }) =>
      isAddressEqual(args.arbiter, account) ? [args.id] : [],
    ),
  );
  return openedIn(logs).filter(
    ({ id, deal: { ad, taker } }) =>
      appointed.has(id) || [ad.maker, taker, ad.arbiter, ad.backup].some((who) => isAddressEqual(who, account)),
  );
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
