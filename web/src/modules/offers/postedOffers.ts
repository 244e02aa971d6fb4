import type { OrderReason } from "@weir/sdk/orders/orderReason";
import { type OrderPlace, readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import * as v from "valibot";

/** Offers of a page, newest first; no more are looked at. */
export const MOST_OFFERS = 100;
const TIMEOUT = 5_000;

const bookShape = v.object({ offers: v.array(v.object({ text: v.string() })) });

/** The orders of a place that an indexer keeps; empty where it keeps none. @throws where it does not answer */
export async function fetchBook(indexerUrl: string, place: OrderPlace): Promise<SharedOrder[]> {
  const response = await fetch(`${indexerUrl}/v1/offers?first=${MOST_OFFERS}`, {
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) return [];
  const { success, output } = v.safeParse(bookShape, await response.json());
  return (success ? output.offers : []).flatMap(({ text }) => readOrderText(text, place).order ?? []);
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
