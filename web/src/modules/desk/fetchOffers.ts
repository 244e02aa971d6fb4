import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type OrderKind, orderKinds } from "@weir/sdk/orders/orderKinds";
import type { OrderReason } from "@weir/sdk/orders/orderReason";
import { type OrderPlace, readOrderBytes, readOrderText } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import * as v from "valibot";
import {
  type Address,
  type Client,
  decodeAbiParameters,
  encodeEventTopics,
  type Hex,
  hexToBytes,
  numberToHex,
  parseEventLogs,
  type RpcLog,
  size,
} from "viem";
import { type DeskOrder, isDeskOrder, type Offer, offerOf } from "./offer.ts";

/** Newest first; no more are looked at. */
const MOST = 100;
const TIMEOUT = 5_000;

/** What a maker placed: the order's words as they are encoded, without kind or signature. */
export function placedOrder(words: Hex, chainId: number, desk: Address): DeskOrder | null {
  const kind = (["swap", "ad"] as const satisfies OrderKind[]).find(
    (one) => orderKinds[one].fields.length * 32 === size(words),
  );
  if (!kind) return null;
  try {
    const [order] = decodeAbiParameters([{ type: "tuple", components: orderKinds[kind].fields }], words);
    // Field by field as the kind lists them.
    return { kind, order, chainId, contract: desk, signature: "0x" } as unknown as DeskOrder;
  } catch {
    return null;
  }
}

const bookShape = v.object({ offers: v.array(v.object({ text: v.string() })) });

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
        const placed = placedOrder(args.order, chainId, desk);
        return placed ? [offerOf(placed, "placed")] : [];
      }
      const { order } = readOrderBytes(hexToBytes(args.data), place);
      return order && isDeskOrder(order) ? [offerOf(order, "published")] : [];
    });
}

/** The texts that an indexer keeps; empty where it keeps none. */
async function inBook({ indexerUrl, chainId }: SiteConfig, desk: Address): Promise<Offer[]> {
  const response = await fetch(`${indexerUrl}/v1/offers?first=${MOST}`, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) return [];
  const { success, output } = v.safeParse(bookShape, await response.json());
  const place: OrderPlace = { chainId, contracts: { PeerDesk: desk } };
  return (success ? output.offers : []).flatMap(({ text }): Offer[] => {
    const { order } = readOrderText(text, place);
    return order && isDeskOrder(order) ? [offerOf(order, "book")] : [];
  });
}

/** Everything that is offered, newest first, each once; `failed`: which source did not answer. */
export type Offers = { offers: Offer[]; failed: { chain: boolean; indexer: boolean } };

/** Collects offers from the chain and from the indexer. Nothing of them is believed: each is checked with the chain before it is shown. */
export async function fetchOffers(client: Client, site: SiteConfig, desk: Address): Promise<Offers> {
  const [logged, kept] = await Promise.allSettled([inLog(client, site, desk), inBook(site, desk)]);
  const all = [logged, kept].flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  const seen = new Map<Hex, Offer>();
  for (const offer of all) {
    // One with terms tells more than the same without.
    const known = seen.get(offer.hash);
    if (!known || (!known.shared.terms && offer.shared.terms)) seen.set(offer.hash, offer);
  }
  return {
    offers: [...seen.values()].slice(0, MOST),
    failed: { chain: logged.status === "rejected", indexer: kept.status === "rejected" },
  };
}

/** What the indexer said to an offer: it lists it, or why not. */
export type Posted = { listed: true } | { listed: false; reason: OrderReason };

/** The indexer's codes that say the same as the chain's reasons. */
const codes: ReadonlyMap<string, OrderReason> = new Map([
  ["OFFER_FORGED", "notSigned"],
  ["OFFER_NOT_STARTED", "notStarted"],
  ["OFFER_EXPIRED", "expired"],
  ["OFFER_CANCELLED", "cancelled"],
  ["OFFER_USED_UP", "usedUp"],
  ["OFFER_UNFUNDED", "makerLacksTokens"],
]);

/** Gives an offer to the site's indexer, which lists it for others. */
export async function postOffer(indexerUrl: string, text: string): Promise<Posted> {
  try {
    const response = await fetch(`${indexerUrl}/v1/offers`, {
      ...{ method: "POST", headers: { "content-type": "text/plain" }, body: text },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.ok) return { listed: true };
    const { success, output } = v.safeParse(refusalShape, await response.json());
    return { listed: false, reason: (success && codes.get(output.error.code)) || "other" };
  } catch {
    return { listed: false, reason: "other" };
  }
}

const refusalShape = v.object({ error: v.object({ code: v.string() }) });
