import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type OrderPlace, readOrderBytes } from "@weir/sdk/orders/orderText";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import {
  type Address,
  type Client,
  encodeEventTopics,
  type Hex,
  hexToBytes,
  numberToHex,
  parseEventLogs,
  type RpcLog,
} from "viem";
import { offerOf } from "@/modules/offers/listed.ts";
import { fetchBook, MOST_OFFERS } from "@/modules/offers/offerBook.ts";
import { placedOrder } from "@/modules/offers/placedOrder.ts";
import { foldLoans, loanEvents } from "./foldLoans.ts";
import { isLoanOrder, type Offer } from "./listedOffer.ts";
import type { Loan } from "./loan.ts";

/** What the contract's log says, newest offers first. */
export type LoansLog = { loans: Loan[]; offers: Offer[] };

/**
 * Every loan, and what makers placed or anyone published, by the log of PeerLoans.
 * @throws where the node does not search so far back
 */
export async function fetchLog(client: Client, site: SiteConfig, contract: Address): Promise<LoansLog> {
  const { chainId, deployment } = site;
  const names = [...loanEvents, "Placed", "Published"] as const;
  const topics = names.map((eventName) => encodeEventTopics({ abi: peerLoansAbi, eventName })[0] as Hex);
  const raw: RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [{ address: contract, fromBlock: numberToHex(deployment.startBlock), toBlock: "latest", topics: [topics] }],
  });
  const logs = parseEventLogs({ abi: peerLoansAbi, eventName: [...names], logs: raw });
  const place: OrderPlace = { chainId, contracts: { PeerLoans: contract } };
  const offers = logs.toReversed().flatMap((log): Offer[] => {
    if (log.eventName === "Placed") {
      const placed = placedOrder(["offer", "sale"], log.args.order, chainId, contract);
      return placed ? [offerOf(placed, "placed")] : [];
    }
    if (log.eventName !== "Published") return [];
    const { order } = readOrderBytes(hexToBytes(log.args.data), place);
    return order && isLoanOrder(order) ? [offerOf(order, "published")] : [];
  });
  const changes = logs.flatMap((log) => (log.eventName === "Placed" || log.eventName === "Published" ? [] : [log]));
  return { loans: foldLoans(changes), offers };
}

/** The offers that an indexer keeps; empty where it keeps none. @throws where it does not answer */
export async function fetchListed({ indexerUrl, chainId }: SiteConfig, contract: Address): Promise<Offer[]> {
  const orders = await fetchBook(indexerUrl, { chainId, contracts: { PeerLoans: contract } });
  return orders.filter(isLoanOrder).map((order) => offerOf(order, "book"));
}

/** Each order once, in this order; at most MOST_OFFERS. */
export function distinctOffers(all: readonly Offer[]): Offer[] {
  const seen = new Map<Hex, Offer>();
  for (const offer of all) if (!seen.has(offer.hash)) seen.set(offer.hash, offer);
  return [...seen.values()].slice(0, MOST_OFFERS);
}
