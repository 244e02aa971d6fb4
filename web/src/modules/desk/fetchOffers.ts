import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type OrderPlace, readOrderBytes } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
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
import { isDeskOrder, type Offer } from "./deskOffer.ts";

/** What makers placed, and what anyone published, by the desk's log. @throws where the node does not search so far back */
async function inLog(client: Client, { chainId, deployment }: SiteConfig, desk: Address): Promise<Offer[]> {
  const topics = (["Placed", "Published"] as const).map(
    (eventName) => encodeEventTopics({ abi: peerDeskAbi, eventName })[0] as Hex,
  );
  const logs: RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [{ address: desk, fromBlock: numberToHex(deployment.startBlock), toBlock: "latest", topics: [topics] }],
  });
  const place: OrderPlace = { chainId, contracts: { PeerDesk: desk } };
  return parseEventLogs({ abi: peerDeskAbi, eventName: ["Placed", "Published"], logs })
    .toReversed()
    .flatMap(({ eventName, args }): Offer[] => {
      if (eventName === "Placed") {
        const placed = placedOrder(["swap", "ad"], args.order, chainId, desk);
        return placed ? [offerOf(placed, "placed")] : [];
      }
      const { order } = readOrderBytes(hexToBytes(args.data), place);
      return order && isDeskOrder(order) ? [offerOf(order, "published")] : [];
    });
}

/** Everything that is offered, newest first, each once; `failed`: which source did not answer. */
export type Offers = { offers: Offer[]; failed: { chain: boolean; indexer: boolean } };

/** Collects offers from the chain and from the indexer. Nothing of them is believed: each is checked with the chain before it is shown. */
export async function fetchOffers(client: Client, site: SiteConfig, desk: Address): Promise<Offers> {
  const { chainId, indexerUrl } = site;
  const inBook = fetchBook(indexerUrl, { chainId, contracts: { PeerDesk: desk } });
  const [logged, kept] = await Promise.allSettled([
    inLog(client, site, desk),
    inBook.then((all) => all.filter(isDeskOrder).map((order) => offerOf(order, "book"))),
  ]);
  const all = [logged, kept].flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  const seen = new Map<Hex, Offer>();
  for (const offer of all) {
    // One with terms tells more than the same without.
    const known = seen.get(offer.hash);
    if (!known || (!known.shared.terms && offer.shared.terms)) seen.set(offer.hash, offer);
  }
  return {
    offers: [...seen.values()].slice(0, MOST_OFFERS),
    failed: { chain: logged.status === "rejected", indexer: kept.status === "rejected" },
  };
}
