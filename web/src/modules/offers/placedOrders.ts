import type { OrderPlace, SharedOrder } from "@weir/sdk/orders/orderText";
import * as v from "valibot";
import { askPages } from "@/modules/indexer/askPages.ts";
import { query } from "@/modules/indexer/query.ts";
import { type Listed, listTexts } from "./listed.ts";

const ORDERS = query(`query Orders($venue: Venue!, $now: BigInt!, $first: Int!, $after: String) {
  orders(where: { venue: { eq: $venue }, expiry: { gte: $now } }, first: $first, after: $after) {
    nodes { text placed }
    pageInfo { hasNextPage endCursor }
  }
}`);

const row = v.object({ text: v.string(), placed: v.boolean() });

/**
 * Orders of a contract that makers placed or anyone published, as the indexer tells, and that have not expired. Of each its text is all
 * that counts, and the chain judges it.
 * @throws IndexerError
 */
export async function fetchPlacedOrders(
  indexerUrl: string,
  place: OrderPlace,
  { now, first, pages }: { now: bigint; first: number; pages: number },
): Promise<{ orders: Listed<SharedOrder>[]; hasMore: boolean }> {
  const venue = place.contracts.PeerLoans ? "loans" : "desk";
  const { nodes, hasMore } = await askPages(indexerUrl, ORDERS, "orders", { venue, now: `${now}`, first }, pages);
  const texts = nodes.flatMap((item) => {
    const { success, output } = v.safeParse(row, item);
    return success ? [{ text: output.text, via: output.placed ? ("placed" as const) : ("published" as const) }] : [];
  });
  return { orders: await listTexts(texts, place), hasMore };
}
