import { type OrderPlace, readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import * as v from "valibot";
import { askPages } from "@/modules/indexer/askPages.ts";
import { query } from "@/modules/indexer/query.ts";

const ORDERS = query(`query Orders($venue: Venue!, $now: BigInt!, $first: Int!, $after: String) {
  orders(where: { venue: { eq: $venue }, expiry: { gte: $now } }, first: $first, after: $after) {
    nodes { text placed }
    pageInfo { hasNextPage endCursor }
  }
}`);

const row = v.object({ text: v.string(), placed: v.boolean() });

/** An order that is on the chain, as the indexer tells; its text is all that counts, and the chain judges it. */
export type PlacedOrder = { shared: SharedOrder; isPlaced: boolean };

/** Orders of a contract that makers placed or anyone published, and that have not expired. @throws IndexerError */
export async function fetchPlacedOrders(
  indexerUrl: string,
  place: OrderPlace,
  { now, first, pages }: { now: bigint; first: number; pages: number },
): Promise<{ orders: PlacedOrder[]; hasMore: boolean }> {
  const venue = place.contracts.PeerLoans ? "loans" : "desk";
  const { nodes, hasMore } = await askPages(indexerUrl, ORDERS, "orders", { venue, now: `${now}`, first }, pages);
  const orders = nodes.flatMap((item) => {
    const { success, output } = v.safeParse(row, item);
    const order = success ? readOrderText(output.text, place).order : undefined;
    return success && order ? [{ shared: order, isPlaced: output.placed }] : [];
  });
  return { orders, hasMore };
}
