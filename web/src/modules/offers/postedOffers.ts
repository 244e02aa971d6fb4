import type { OrderKind } from "@weir/sdk/orders/orderKinds";
import type { OrderReason } from "@weir/sdk/orders/orderReason";
import type { OrderPlace, SharedOrder } from "@weir/sdk/orders/orderText";
import * as v from "valibot";
import { inPages, type OnePage } from "@/modules/indexer/askPages.ts";
import { type Listed, listTexts } from "./listed.ts";

/** Offers of a page, newest first. */
export const PAGE_OF_OFFERS = 100;
const TIMEOUT = 5_000;

const bookShape = v.object({
  offers: v.array(v.object({ text: v.string() })),
  next: v.nullable(v.string()),
});

/** The orders of a place and of these kinds that an indexer keeps; empty where it keeps none. @throws where it does not answer */
export async function fetchBook(
  indexerUrl: string,
  place: OrderPlace,
  kinds: readonly OrderKind[],
  pages: number,
): Promise<{ orders: Listed<SharedOrder>[]; hasMore: boolean }> {
  const lists = await Promise.all(kinds.map((kind) => inPages(pages, (after) => fetchPage(indexerUrl, kind, after))));
  const texts = lists.flatMap(({ nodes }) => nodes.map((text) => ({ text, via: "book" as const })));
  return {
    orders: await listTexts(texts, place),
    hasMore: lists.some(({ hasMore }) => hasMore),
  };
}

async function fetchPage(indexerUrl: string, kind: OrderKind, after: string | null): Promise<OnePage<string>> {
  const asked = new URLSearchParams({
    kind,
    only: "text",
    first: `${PAGE_OF_OFFERS}`,
    ...(after !== null && { after }),
  });
  const response = await fetch(`${indexerUrl}/v1/offers?${asked}`, { signal: AbortSignal.timeout(TIMEOUT) });
  const { success, output } = v.safeParse(bookShape, response.ok ? await response.json() : null);
  if (!success) return { nodes: [], next: null };
  return { nodes: output.offers.slice(0, PAGE_OF_OFFERS).map(({ text }) => text), next: output.next };
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
